package liannong.base.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import liannong.base.Keys;
import liannong.base.backup.Backup;
import liannong.base.backup.Manifest;
import org.springframework.modulith.NamedInterface;
import picocli.CommandLine.Command;

/** {@code ./run backup FILE}: the whole installation in one file, whether the application is running or not. */
@Command(
        name = "./run backup",
        description = "备份到一个文件，运行中也可以。Backs up into one file, also while the application runs.",
        mixinStandardHelpOptions = true)
@NamedInterface("commands")
public final class BackupCommand extends DatabaseCommand {

    private BackupCommand(Map<String, String> environment, OutputStream out, OutputStream err, boolean terminal) {
        super("backup", environment, out, err, terminal);
    }

    /** Runs the command with the settings of the environment, the same as a start has, and gives its exit status. */
    public static int run(
            Map<String, String> environment,
            OutputStream out,
            OutputStream err,
            boolean terminal,
            String... arguments) {
        return new BackupCommand(environment, out, err, terminal).run(arguments);
    }

    @Override
    protected String work(String path, long begun) throws SQLException, IOException {
        Path file = Path.of(path);
        Keys keys = settings.keys();
        try (OwnersDatabase database = OwnersDatabase.asItIs(settings, keys);
                Connection owner = database.connect()) {
            InstallationKey.check(owner, keys);
            Manifest manifest = new Backup(owner, keys, settings.documents(), progress("backup.table"))
                    .write(file, Clock.systemUTC().instant());
            clear();
            return text(
                    "backup.done",
                    file,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.documents().size(),
                    manifest.schema(),
                    Files.size(file) / 1_000_000,
                    seconds(begun),
                    manifest.key());
        }
    }
}
