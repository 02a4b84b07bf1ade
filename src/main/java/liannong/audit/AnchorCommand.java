package liannong.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import liannong.base.CannotStart;
import liannong.base.Texts;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ./run anchor FILE}: the roots of the days that the file does not have yet are added to it. A file in which a
 * root is another one is left as it is: it is the evidence.
 */
@Command(
        name = "./run anchor",
        description = "把每天的校验值记到库外的文件里。Writes the roots of the days into a file outside the database.",
        mixinStandardHelpOptions = true)
public final class AnchorCommand implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int BROKEN = 1;
    public static final int REFUSED = 2;

    @Parameters(paramLabel = "FILE", description = "made where there is none; kept where the database cannot reach")
    private String name = "";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    private AnchorCommand(Map<String, String> environment, OutputStream out, OutputStream err) {
        this.environment = environment;
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.locale = environment.getOrDefault("LANG", "").startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** Runs the command with the settings of the environment, the same as a start has, and gives its exit status. */
    public static int run(Map<String, String> environment, OutputStream out, OutputStream err, String... arguments) {
        LoggingSystem.get(AnchorCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        var command = new AnchorCommand(environment, out, err);
        return new CommandLine(command)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((mistake, given) -> command.say("anchor.usage", REFUSED))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        try (OwnersAudit audit = OwnersAudit.open(environment)) {
            Path file = OwnersAudit.file(environment, name);
            List<Anchor> there = Files.exists(file) ? Anchors.read(file) : List.of();
            List<Anchor> days = audit.days();
            Optional<Anchor> broken = Anchors.broken(there, days);
            if (broken.isPresent())
                return say("audit.anchor-broken", BROKEN, broken.get().day().toString());
            Set<LocalDate> known = there.stream().map(Anchor::day).collect(Collectors.toSet());
            List<Anchor> added =
                    days.stream().filter(day -> !known.contains(day.day())).toList();
            Anchors.append(file, added);
            out.println(Texts.of(locale, "anchor.done", added.size(), there.size() + added.size(), name));
            return DONE;
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            return REFUSED;
        } catch (Anchors.NoAnchor damaged) {
            return say("audit.no-anchor", REFUSED, name, damaged.line);
        } catch (IOException | InvalidPathException lost) {
            return say("audit.unreadable", REFUSED, name, String.valueOf(lost.getMessage()));
        } catch (SQLException | DataAccessException failed) {
            return say("audit.no-database", REFUSED, String.valueOf(failed.getMessage()));
        }
    }

    private int say(String key, int status, Object... facts) {
        err.println(Texts.of(locale, key, facts).replaceAll("[\\p{Cntrl}\\p{Cf}]+", " "));
        return status;
    }
}
