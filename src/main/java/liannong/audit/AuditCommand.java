package liannong.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import liannong.base.CannotStart;
import liannong.base.Texts;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./run audit [--anchors FILE]}: whether chain, books, runs, payments and seals are as they must be, and whether
 * the roots of the days are those that were written down outside. The county may be running meanwhile.
 */
@Command(
        name = "./run audit",
        description = "核对校验链、账簿、分配、发放和封存。Re-verifies the chain, the books, runs, payments and seals.",
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {

    public static final int RIGHT = 0;
    public static final int BROKEN = 1;
    public static final int REFUSED = 2;

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "roots of days as they were written down outside; once for each file")
    private List<String> files = new ArrayList<>();

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    private AuditCommand(Map<String, String> environment, OutputStream out, OutputStream err) {
        this.environment = environment;
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.locale = environment.getOrDefault("LANG", "").startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** Runs the command with the settings of the environment, the same as a start has, and gives its exit status. */
    public static int run(Map<String, String> environment, OutputStream out, OutputStream err, String... arguments) {
        LoggingSystem.get(AuditCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN); // its output is its result
        var command = new AuditCommand(environment, out, err);
        return new CommandLine(command)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((mistake, given) -> command.say("audit.usage", REFUSED))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        List<Anchor> outside = new ArrayList<>();
        for (String file : files) {
            try {
                outside.addAll(Anchors.read(OwnersAudit.file(environment, file)));
            } catch (Anchors.NoAnchor damaged) {
                return say("audit.no-anchor", REFUSED, file, damaged.line);
            } catch (IOException | InvalidPathException unreadable) {
                return say("audit.unreadable", REFUSED, file, String.valueOf(unreadable.getMessage()));
            }
        }
        try (OwnersAudit audit = OwnersAudit.open(environment)) {
            List<Finding> findings = audit.look(this::print);
            boolean right = findings.stream().allMatch(Finding::isRight);
            List<Anchor> inside = audit.days();
            Optional<Anchor> broken = Anchors.broken(outside, inside);
            broken.ifPresent(anchor -> out.println(
                    Texts.of(locale, "audit.anchor-broken", anchor.day().toString())));
            if (broken.isEmpty() && !outside.isEmpty())
                out.println(Texts.of(locale, "audit.anchors-right", outside.size()));
            if (!inside.isEmpty()) out.println(inside.getLast().line());
            return right && broken.isEmpty() ? say("audit.right", RIGHT) : say("audit.broken", BROKEN);
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            return REFUSED;
        } catch (SQLException | DataAccessException failed) {
            return say("audit.no-database", REFUSED, String.valueOf(failed.getMessage()));
        }
    }

    private void print(Finding finding) {
        out.println(Texts.of(
                locale,
                finding.isRight() ? "audit.line" : "audit.line-broken",
                finding.sentence(locale),
                finding.lookedAt(),
                finding.tookMs()));
    }

    private int say(String key, int status, Object... facts) {
        err.println(Texts.of(locale, key, facts).replaceAll("[\\p{Cntrl}\\p{Cf}]+", " "));
        return status;
    }
}
