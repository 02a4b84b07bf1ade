package liannong.dividends;

import static liannong.base.json.JsonReason.FILE_UNREADABLE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import liannong.base.Refused;
import liannong.base.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./run distribute FILE}: the distribution of a plan without a screen, a database or a web server. */
@Command(
        name = "./run distribute",
        description = "按第四十四条分配盈余。Divides a surplus by Article 44, prints JSON.",
        mixinStandardHelpOptions = true)
public final class DistributeCommand implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int OUTPUT_LOST = 1;
    public static final int REFUSED = 2;

    private static final int MAX_LINE = 500;

    @Parameters(paramLabel = "FILE", description = "the plan, JSON in UTF-8")
    private String file = "";

    private final OutputStream out;
    private final PrintStream err;
    private final Locale locale;

    private DistributeCommand(OutputStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    /**
     * Runs the command and gives its exit status. Either the whole result goes to {@code out}, or one line that says
     * why not goes to {@code err}; both in UTF-8, whatever the system's encoding.
     *
     * @param lang the environment's LANG: zh… speaks 中文, everything else English
     */
    public static int run(String lang, OutputStream out, OutputStream err, String... arguments) {
        Locale locale = lang.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
        PrintStream lines = new PrintStream(err, true, StandardCharsets.UTF_8);
        DistributeCommand command = new DistributeCommand(new BufferedOutputStream(out), lines, locale);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(
                        (mistake, given) -> command.say(Texts.of(locale, "distribute.usage"), REFUSED))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        Distribution distribution;
        try (InputStream plan = Files.newInputStream(Path.of(file))) {
            distribution = Article44.distribute(PlanJson.read(plan));
        } catch (Refused no) {
            return say(Texts.of(locale, no), REFUSED);
        } catch (IOException | InvalidPathException unreadable) {
            return say(Texts.of(locale, new Refused(FILE_UNREADABLE, file)), REFUSED);
        }
        try {
            PlanJson.write(distribution, out);
            return DONE;
        } catch (IOException lost) {
            return say(Texts.of(locale, "distribute.output-lost"), OUTPUT_LOST);
        }
    }

    /** One line whatever it quotes: what would break it, or steer a terminal, becomes a question mark. */
    private int say(String sentence, int status) {
        String line = sentence.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        err.println(line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…");
        return status;
    }
}
