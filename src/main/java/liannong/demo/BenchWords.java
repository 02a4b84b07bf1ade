package liannong.demo;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine;

/** {@code bench} and one word more: how a benchmark is told from the other commands, and how its options are read. */
final class BenchWords {

    private static final String FIRST = "bench";
    private static final int WORDS = 2;

    private BenchWords() {}

    /** Whether a benchmark is asked for, rightly or wrongly. */
    static boolean are(String word, String... arguments) {
        return List.of(arguments).subList(0, Math.min(arguments.length, WORDS)).equals(List.of(FIRST, word));
    }

    /**
     * Runs a benchmark with what stands behind its words, and gives its exit status.
     *
     * @param refuse says how it is written, and gives the status of a refusal
     */
    static int run(
            Callable<Integer> bench, IntSupplier refuse, OutputStream out, OutputStream err, String... arguments) {
        return new CommandLine(bench)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((mistake, given) -> refuse.getAsInt())
                .execute(Arrays.copyOfRange(arguments, WORDS, arguments.length));
    }
}
