package liannong.base.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import liannong.base.CannotStart;
import liannong.base.Texts;
import liannong.base.backup.Progress;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What a backup and a restore have in common: a file, the settings of a start, sentences, and a line of progress. */
abstract class DatabaseCommand implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int REFUSED = 2;

    private static final String CLEAR_LINE = "\r\u001b[K";

    @Parameters(paramLabel = "FILE")
    private String file = "";

    protected final CommandSettings settings;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final String name;

    /** @param terminal whether somebody watches the errors go by, so that progress is shown there */
    DatabaseCommand(
            String name, Map<String, String> environment, OutputStream out, OutputStream err, boolean terminal) {
        this.name = name;
        this.settings = new CommandSettings(environment);
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    final int run(String... arguments) {
        LoggingSystem.get(DatabaseCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN); // its output is its result
        return new CommandLine(this).setExpandAtFiles(false).execute(arguments);
    }

    @Override
    public final Integer call() {
        long begun = System.nanoTime();
        try {
            out.println(work(settings.file(file).toString(), begun));
            return DONE;
        } catch (CannotStart refused) {
            clear();
            err.println(refused.getMessage());
        } catch (SQLException | IOException failed) {
            clear();
            err.println(text(name + ".failed", String.valueOf(failed.getMessage())));
        }
        return REFUSED;
    }

    /** Does it, and gives the sentence that says what was done. */
    protected abstract String work(String path, long begun) throws SQLException, IOException;

    protected final String text(String key, Object... facts) {
        return Texts.of(settings.locale(), key, facts);
    }

    /** One line on a terminal that is written over; nothing where the output goes to a file. */
    protected final Progress progress(String key) {
        return (what, done, all) -> {
            if (!terminal) return;
            err.print(CLEAR_LINE + text(key, what, done, all));
            err.flush();
        };
    }

    protected final void clear() {
        if (terminal) err.print(CLEAR_LINE);
    }

    /** Tenths of a second since, such as 12.3. */
    protected static String seconds(long begun) {
        long tenths = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }
}
