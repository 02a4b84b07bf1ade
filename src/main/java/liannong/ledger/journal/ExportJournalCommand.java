package liannong.ledger.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import liannong.base.CannotStart;
import liannong.base.Texts;
import liannong.base.database.CommandDatabase;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ./run export-journal DIR}: the books as one hledger journal for each organisation and year. The county may be
 * running meanwhile: all files are of one moment.
 */
@Command(
        name = "./run export-journal",
        description = "把账簿导出为 hledger 日记账。Writes the books as hledger journals, one for each cooperative and year.",
        mixinStandardHelpOptions = true)
public final class ExportJournalCommand implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int OUTPUT_LOST = 1;
    public static final int REFUSED = 2;

    @Parameters(paramLabel = "DIR", description = "a folder, made where there is none")
    private String directory = "";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    private ExportJournalCommand(Map<String, String> environment, OutputStream out, OutputStream err) {
        this.environment = environment;
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.locale = environment.getOrDefault("LANG", "").startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** Runs the command with the settings of the environment, the same as a start has, and gives its exit status. */
    public static int run(Map<String, String> environment, OutputStream out, OutputStream err, String... arguments) {
        LoggingSystem.get(ExportJournalCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN); // its output is its result
        var command = new ExportJournalCommand(environment, out, err);
        return new CommandLine(command)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((mistake, given) -> command.say("export-journal.usage", REFUSED))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        try (CommandDatabase database = CommandDatabase.open(environment);
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            JournalFiles.Written written = new JournalFiles(connection).into(Path.of(directory));
            connection.rollback();
            out.println(Texts.of(locale, "export-journal.done", written.files(), written.organisations(), directory));
            return DONE;
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            return REFUSED;
        } catch (SQLException | DataAccessException broken) {
            return say("export-journal.no-books", REFUSED, String.valueOf(broken.getMessage()));
        } catch (IOException | InvalidPathException lost) {
            return say("export-journal.lost", OUTPUT_LOST, directory, String.valueOf(lost.getMessage()));
        }
    }

    private int say(String key, int status, Object... facts) {
        err.println(Texts.of(locale, key, facts).replaceAll("[\\p{Cntrl}\\p{Cf}]+", " "));
        return status;
    }
}
