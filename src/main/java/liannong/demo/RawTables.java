package liannong.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liannong.base.sheets.SheetReader;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What the same rows cost when nobody looks at them: COPY, as the owner, into the tables with their keys and
 * triggers.
 */
final class RawTables {

    private static final List<String> TABLES =
            List.of("households", "persons", "household_members", "household_statuses", "accounts");

    private final DataSource owner;

    RawTables(DataSource owner) {
        this.owner = owner;
    }

    /**
     * Takes what stands in the tables away and copies it back, in one transaction; returns how long the way back
     * took.
     */
    long copy(Path file) throws IOException, SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside(file, table)))) {
                    copying.copyOut("copy " + columns(connection, table) + " to stdout", out);
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("truncate " + String.join(", ", TABLES) + " cascade");
            }
            connection.commit();
            long begin = System.nanoTime();
            SheetReader.read(file, row -> {});
            for (String table : TABLES) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(beside(file, table)))) {
                    copying.copyIn("copy " + columns(connection, table) + " from stdin", in);
                }
            }
            connection.commit();
            return System.nanoTime() - begin;
        }
    }

    private static Path beside(Path file, String table) {
        return file.resolveSibling(table + ".copy");
    }

    /** Without what the database computes; who belongs to a household now is counted by a trigger. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'"
                        + " and column_name <> 'members_now'")) {
            statement.setString(1, table);
            try (var found = statement.executeQuery()) {
                found.next();
                return table + " (" + found.getString(1) + ")";
            }
        }
    }
}
