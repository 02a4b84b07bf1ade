package liannong.base.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import liannong.base.CannotStart;
import liannong.base.Keys;
import liannong.base.backup.OpenedBackup;
import liannong.base.backup.Progress;
import liannong.base.backup.Restore;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * An empty database gets the schema of the backup's version, with its roles, rights, policies and triggers, by the
 * migrations themselves; then its rows; then the migrations that came after it.
 */
final class Restoring {

    private final Database database;
    private final Keys keys;
    private final Optional<Path> documents;
    private final Progress progress;

    Restoring(Database database, Keys keys, Optional<Path> documents, Progress progress) {
        this.database = database;
        this.keys = keys;
        this.documents = documents;
        this.progress = progress;
    }

    /** @throws CannotStart when the database is not empty, or the backup is of a version this program does not know */
    void run(OpenedBackup backup) throws SQLException, IOException {
        try (Connection owner = database.owner().connect(database.url())) {
            Restore.refuseUnlessUnused(owner);
            MigrationVersion version =
                    MigrationVersion.fromVersion(backup.manifest().schema());
            boolean newest = version.equals(newestKnown(version));
            ApplicationRole.ensure(database, keys);
            // what is repeatable belongs to the newest version: an older one gets it with the rest
            if (newest) flyway().load().migrate();
            else
                flyway().target(version)
                        .repeatableSqlMigrationPrefix("LATER")
                        .load()
                        .migrate();
            Restore.documents(backup, keys, documents);
            new Restore(owner, backup, progress).run();
            if (!newest) flyway().load().migrate();
        }
    }

    private MigrationVersion newestKnown(MigrationVersion wanted) {
        MigrationVersion[] known = Arrays.stream(flyway().load().info().all())
                .map(migration -> migration.getVersion())
                .filter(version -> version != null)
                .toArray(MigrationVersion[]::new);
        if (!Arrays.asList(known).contains(wanted))
            throw new CannotStart(
                    "备份的结构版本是 " + wanted + "，本程序只到 " + known[known.length - 1] + "：请用写备份的版本或更新的版本恢复。",
                    "The backup has version " + wanted + " of the schema, this program knows those up to "
                            + known[known.length - 1] + ": restore with the version that wrote it, or a newer one.");
        return known[known.length - 1];
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration");
    }
}
