package liannong.base.json;

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
import picocli.CommandLine.Parameters;

/** A command that reads one JSON file and prints what follows from it, without a screen, a database or a web server. */
public abstract class FileCommand implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int OUTPUT_LOST = 1;
    public static final int REFUSED = 2;

    private static final int MAX_LINE = 500;

    @Parameters(paramLabel = "FILE", description = "JSON in UTF-8")
    private String file = "";

    private final OutputStream out;
    private final PrintStream err;
    private final Locale locale;
    private final String usage;

    /**
     * @param lang the environment's LANG: zh… speaks 中文, everything else English
     * @param usage the key of the sentence that says how to write the command
     */
    protected FileCommand(String lang, String usage, OutputStream out, OutputStream err) {
        this.locale = lang.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
        this.usage = usage;
        this.out = new BufferedOutputStream(out);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** @throws Refused when the file or what it asks for is refused */
    protected abstract Printed compute(InputStream file) throws IOException;

    /**
     * Runs the command and gives its exit status. Either the whole result goes to the output, or one line that says
     * why not goes to the errors; both in UTF-8, whatever the system's encoding.
     */
    public final int run(String... arguments) {
        return new CommandLine(this)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((mistake, given) -> say(Texts.of(locale, usage), REFUSED))
                .execute(arguments);
    }

    @Override
    public final Integer call() {
        Printed result;
        try (InputStream read = Files.newInputStream(Path.of(file))) {
            result = compute(read);
        } catch (Refused no) {
            return say(Texts.of(locale, no), REFUSED);
        } catch (IOException | InvalidPathException unreadable) {
            return say(Texts.of(locale, new Refused(FILE_UNREADABLE, file)), REFUSED);
        }
        try {
            result.to(out);
            return DONE;
        } catch (IOException lost) {
            return say(Texts.of(locale, "command.output-lost"), OUTPUT_LOST);
        }
    }

    /** One line whatever it quotes: what would break it, or steer a terminal, becomes a question mark. */
    private int say(String sentence, int status) {
        String line = sentence.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        err.println(line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…");
        return status;
    }
}
