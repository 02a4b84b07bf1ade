package liannong.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liannong.audit.AuditCommand;
import liannong.base.database.BackupCommand;
import liannong.base.database.RestoreCommand;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./run bench backup}: the restore drill with the demonstration county. It is backed up while it runs, and
 * restored into an empty data folder with nothing but the key, and audited there, by the commands an operator uses.
 */
public final class BackupBench {

    public static final int DONE = 0;
    public static final int REFUSED = 2;

    private static final List<String> WORDS = List.of("bench", "backup");

    private final BenchPrinter printer;
    private final OutputStream out;
    private final OutputStream err;
    private int status = DONE;

    private BackupBench(BenchPrinter printer, OutputStream out, OutputStream err) {
        this.printer = printer;
        this.out = out;
        this.err = err;
    }

    /** Whether it is asked for, rightly or wrongly. */
    public static boolean knows(String... arguments) {
        return BenchWords.are("backup", arguments);
    }

    /**
     * Runs the drill and gives its exit status.
     *
     * @param lang the environment's LANG: zh… speaks 中文, everything else English
     * @param start starts the application with these arguments
     * @param arguments with the words that {@link #knows} it by, and nothing else
     */
    public static int run(
            String lang,
            Function<String[], ConfigurableApplicationContext> start,
            OutputStream out,
            OutputStream err,
            String... arguments)
            throws IOException, SQLException {
        BenchPrinter printer = BenchPrinter.of(lang, out, err);
        if (!Arrays.asList(arguments).equals(WORDS)) {
            printer.refuse("bench.backup.usage");
            return REFUSED;
        }
        var bench = new BackupBench(printer, out, err);
        ThrowAwayCounty.run(start, (county, folder) -> bench.drill(lang, county, folder), "--liannong.demo=true");
        return bench.status;
    }

    private void drill(String lang, ConfigurableApplicationContext county, Path folder) throws IOException {
        String size = county.getBean(JdbcClient.class)
                .sql("select pg_size_pretty(pg_database_size(current_database()))")
                .query(String.class)
                .single();
        printer.say("bench.backup.county", size);
        Path file = folder.resolve("county.backup");
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(folder.resolve("key"), restored.resolve("key"));
        status = BackupCommand.run(environment(lang, folder), out, err, false, file.toString());
        if (status == DONE) status = RestoreCommand.run(environment(lang, restored), out, err, false, file.toString());
        if (status == DONE) status = AuditCommand.run(environment(lang, restored), out, err);
    }

    private static Map<String, String> environment(String lang, Path data) {
        return Map.of("LANG", lang, "LIANNONG_DATA", data.toString());
    }
}
