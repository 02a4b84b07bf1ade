package liannong.base.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import liannong.base.Keys;
import liannong.base.backup.Manifest;
import liannong.base.backup.OpenedBackup;
import org.springframework.modulith.NamedInterface;
import picocli.CommandLine.Command;

/** {@code ./run restore FILE}: puts a backup into an empty database, or leaves the database empty. */
@Command(
        name = "./run restore",
        description = "把备份恢复到空数据库。Restores a backup into an empty database.",
        mixinStandardHelpOptions = true)
@NamedInterface("commands")
public final class RestoreCommand extends DatabaseCommand {

    private RestoreCommand(Map<String, String> environment, OutputStream out, OutputStream err, boolean terminal) {
        super("restore", environment, out, err, terminal);
    }

    /** Runs the command with the settings of the environment, the same as a start has, and gives its exit status. */
    public static int run(
            Map<String, String> environment,
            OutputStream out,
            OutputStream err,
            boolean terminal,
            String... arguments) {
        return new RestoreCommand(environment, out, err, terminal).run(arguments);
    }

    /** The file is looked through before anything is started, made or written. */
    @Override
    protected String work(String path, long begun) throws SQLException, IOException {
        Keys keys = settings.keys();
        try (OpenedBackup backup = OpenedBackup.open(Path.of(path), keys, progress("restore.checked"));
                OwnersDatabase database = OwnersDatabase.alone(settings, keys)) {
            new Restoring(database.database(), keys, settings.documents(), progress("restore.table")).run(backup);
            clear();
            Manifest manifest = backup.manifest();
            return text(
                    "restore.done",
                    path,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.documents().size(),
                    manifest.madeAt(),
                    manifest.county(),
                    seconds(begun));
        }
    }
}
