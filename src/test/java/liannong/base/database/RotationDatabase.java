package liannong.base.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import liannong.base.FieldCipher;
import liannong.base.Keys;
import org.flywaydb.core.Flyway;

/**
 * The whole schema in a database of its own with one value in every sealed column, migrated once and copied for each
 * test. What is in it is read by the superuser on one connection, which outlives the {@link #kill} of the owner's.
 */
final class RotationDatabase implements AutoCloseable {

    static final Keys OLD = Keys.of(Keys.random());
    static final Keys NEW = Keys.of(Keys.random());

    private static final EmbeddedServer SERVER = TestDatabase.server();
    private static final Database.Login APPLICATION = new Database.Login("rotation_app", "");
    private static final String URL = SERVER.url("rotation");

    private final Connection superuser;
    private final Connection reader;

    private RotationDatabase(Connection superuser, Connection reader) {
        this.superuser = superuser;
        this.reader = reader;
    }

    static void migrate(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("drop database if exists rotation");
            statement.execute("drop database if exists rotation_migrated");
            statement.execute("create database rotation_migrated owner liannong_owner");
        }
        try (Connection owner = SERVER.owner().connect(SERVER.url("postgres"));
                Statement statement = owner.createStatement()) {
            for (String role : List.of("liannong_app", "rotation_app"))
                if (!Bootstrap.exists(owner, "select 1 from pg_roles where rolname = ?", role))
                    statement.execute("create role " + role + " login");
        }
        Database.Login owner = SERVER.owner();
        Flyway.configure()
                .dataSource(SERVER.url("rotation_migrated"), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection migrated = owner.connect(SERVER.url("rotation_migrated"))) {
            SealedRows.into(migrated, FieldCipher.with(OLD), InstallationKey.mark(OLD));
        }
    }

    static void leaveNothing(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("drop database rotation_migrated");
            statement.execute("drop role rotation_app");
        }
    }

    static Connection superuser() throws SQLException {
        return SERVER.superuser().connect(SERVER.url("postgres"));
    }

    static RotationDatabase copy(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create database rotation template rotation_migrated owner liannong_owner");
        }
        return new RotationDatabase(superuser, SERVER.superuser().connect(URL));
    }

    @Override
    public void close() throws SQLException {
        reader.close();
        asSuperuser("drop database rotation with (force)");
    }

    KeyRotation rotation(Keys from, Keys to, Path documents, Consumer<String> steps) {
        return new KeyRotation(new Database(URL, SERVER.owner(), APPLICATION), from, to, Optional.of(documents), steps);
    }

    /** The application's sign-in with this password. */
    static Connection application(String password) throws SQLException {
        return new Database.Login(APPLICATION.user(), password).connect(URL);
    }

    /** All that is sealed in the database, opened with these keys. */
    List<String> plain(Keys keys) throws SQLException {
        FieldCipher cipher = FieldCipher.with(keys);
        List<String> plain = new ArrayList<>();
        for (SealedColumn column : SealedColumns.ALL) {
            if (strings("select to_regclass('public." + column.table() + "')::text where to_regclass('public."
                            + column.table() + "') is not null")
                    .isEmpty()) continue;
            for (byte[] sealed : bytes("select " + column.column() + " from " + column.table() + " where "
                    + column.column() + " is not null order by 1"))
                plain.add(column + cipher.open(column.field(), sealed));
        }
        plain.sort(null);
        return plain;
    }

    List<byte[]> bytes(String sql) throws SQLException {
        List<byte[]> found = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                byte[] value = rows.getBytes(1);
                if (value != null) found.add(value);
            }
        }
        return found;
    }

    List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    /** By the owner of the tables. */
    void execute(String sql) throws SQLException {
        try (Connection owner = SERVER.owner().connect(URL);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends the connection on which the key is being changed, as the death of its process would. */
    void kill() {
        try {
            asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'rotation'"
                    + " and usename = 'liannong_owner'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void asSuperuser(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
