package liannong.base.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liannong.base.Keys;
import liannong.base.backup.Backup;
import liannong.base.backup.Manifest;
import liannong.base.backup.OpenedBackup;
import liannong.base.backup.Progress;
import org.flywaydb.core.Flyway;

/** A second database beside the one the tests work on, for what is restored; and both of them as their owner sees them. */
final class DrillDatabase implements AutoCloseable {

    static final Keys KEYS = Keys.of(TestDatabase.KEY);
    static final Progress SILENT = (what, done, all) -> {};

    private static final EmbeddedServer SERVER = TestDatabase.server();
    private static final String SHARED = "liannong";

    private final String name;

    private DrillDatabase(String name) {
        this.name = name;
    }

    /** The one that all tests share. */
    static DrillDatabase shared() {
        return new DrillDatabase(SHARED);
    }

    static DrillDatabase empty(String name) throws SQLException {
        asSuperuser("drop database if exists " + name + " with (force)");
        asSuperuser("create database " + name + " owner liannong_owner");
        return new DrillDatabase(name);
    }

    String url() {
        return SERVER.url(name);
    }

    Database.Login login() {
        return SERVER.owner();
    }

    Connection owner() throws SQLException {
        return SERVER.owner().connect(url());
    }

    Manifest backUp(Path file) throws SQLException, IOException {
        return backUp(file, SILENT);
    }

    Manifest backUp(Path file, Progress progress) throws SQLException, IOException {
        try (Connection owner = owner()) {
            return new Backup(owner, KEYS, Optional.empty(), progress)
                    .write(file, java.time.Instant.parse("2026-03-02T01:00:00Z"));
        }
    }

    void restore(Path file, Progress progress) throws SQLException, IOException {
        try (OpenedBackup backup = OpenedBackup.open(file, KEYS, SILENT)) {
            restore(backup, Optional.empty(), progress);
        }
    }

    void restore(OpenedBackup backup, Optional<Path> documents, Progress progress) throws SQLException, IOException {
        var application = new Database.Login(Database.APPLICATION_ROLE, KeyRotation.password(KEYS));
        new Restoring(new Database(url(), SERVER.owner(), application), KEYS, documents, progress).run(backup);
    }

    /** The schema as it was at an earlier version. */
    static void migrate(Database database, String version) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .repeatableSqlMigrationPrefix("LATER")
                .target(version)
                .load()
                .migrate();
    }

    List<String> strings(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    String string(String sql) throws SQLException {
        return strings(sql).getFirst();
    }

    void execute(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends the connection on which something is being restored, as the death of its process would. */
    void kill() {
        try {
            asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!name.equals(SHARED)) asSuperuser("drop database " + name + " with (force)");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection superuser = SERVER.superuser().connect(SERVER.url("postgres"));
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
