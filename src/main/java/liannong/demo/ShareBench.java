package liannong.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./run bench shares}: how long the register of a cooperative as of a past day takes, with millions of movements
 * in the county, through the service, as its bookkeeper and under row-level security; beside adding up the same
 * movements by the same index without asking whose they are.
 */
@Command(
        name = "./run bench shares",
        description = "测量股权登记簿。Measures the share register, on a throw-away database.",
        mixinStandardHelpOptions = true)
public final class ShareBench implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int REFUSED = 2;

    private static final long LEAST_MOVEMENTS = 1_000;
    private static final long MOST_MOVEMENTS = 50_000_000;
    private static final int LEAST_CALLS = 20;
    private static final int MOST_CALLS = 10_000;

    @Option(names = "--movements", paramLabel = "N", description = "1000 – 50000000; 5000000")
    private long movements = 5_000_000;

    @Option(names = "--calls", paramLabel = "N", description = "20 – 10000; 400")
    private int calls = 400;

    private final Function<String[], ConfigurableApplicationContext> start;
    private final BenchPrinter printer;

    private ShareBench(Function<String[], ConfigurableApplicationContext> start, BenchPrinter printer) {
        this.start = start;
        this.printer = printer;
    }

    /** Whether it is asked for, rightly or wrongly. */
    public static boolean knows(String... arguments) {
        return BenchWords.are("shares", arguments);
    }

    /**
     * Runs the command and gives its exit status.
     *
     * @param lang the environment's LANG: zh… speaks 中文, everything else English
     * @param start starts the application with these arguments
     * @param arguments with the words that {@link #knows} it by
     */
    public static int run(
            String lang,
            Function<String[], ConfigurableApplicationContext> start,
            OutputStream out,
            OutputStream err,
            String... arguments) {
        ShareBench bench = new ShareBench(start, BenchPrinter.of(lang, out, err));
        return BenchWords.run(bench, bench::refuse, out, err, arguments);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (movements < LEAST_MOVEMENTS || movements > MOST_MOVEMENTS || calls < LEAST_CALLS || calls > MOST_CALLS)
            return refuse();
        ThrowAwayCounty.run(start, (county, folder) -> measure(county), "--liannong.demo=false");
        return DONE;
    }

    private void measure(ConfigurableApplicationContext county) throws SQLException {
        ShareBenchCounty filled = ShareBenchCounty.fill(county, movements);
        printer.say(
                "bench.shares.filled",
                filled.movements(),
                filled.members(),
                filled.sizes().size(),
                BenchPrinter.seconds(filled.nanos()).toString());
        printer.say("bench.shares.sizes", filled.size(0), filled.size(50), filled.size(95), filled.size(100));
        ShareBenchCalls asked = new ShareBenchCalls(county, filled);
        asked.warmUp(calls / 4);
        printer.say("bench.shares.calls", calls);
        report(asked.anywhere(calls));
        int days = Math.max(LEAST_CALLS, calls / 10);
        printer.say("bench.shares.largest", days);
        report(asked.largest(days));
    }

    private void report(ShareBenchCalls.Times times) {
        printer.heads(List.of("p50", "p95", "p99", "max"));
        times(times.page(), "bench.shares.page");
        times(times.totals(), "bench.shares.totals");
        times(times.plain(), "bench.shares.plain");
        ratio(times.page(), times.plain(), "bench.shares.page-ratio");
        ratio(times.totals(), times.plain(), "bench.shares.totals-ratio");
    }

    private void times(Quantiles nanos, String key) {
        printer.figures(nanos.shown().map(BenchPrinter::milliseconds).toList(), key);
    }

    private void ratio(Quantiles nanos, Quantiles plain, String key) {
        List<Long> above = nanos.shown().toList();
        List<Long> below = plain.shown().toList();
        printer.figures(
                IntStream.range(0, above.size())
                        .mapToObj(i -> BenchPrinter.ratio(above.get(i), below.get(i), 1))
                        .toList(),
                key);
    }

    private int refuse() {
        printer.refuse("bench.shares.usage", LEAST_MOVEMENTS, MOST_MOVEMENTS, LEAST_CALLS, MOST_CALLS);
        return REFUSED;
    }
}
