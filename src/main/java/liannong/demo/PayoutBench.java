package liannong.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./run bench payouts}: how long payments take from what is owed to the written files, and their bank's answers
 * to the books; beside inserting the same rows when they are known already.
 */
@Command(
        name = "./run bench payouts",
        description = "测量发放和对账。Measures payments and their reconciliation, on a throw-away database.",
        mixinStandardHelpOptions = true)
public final class PayoutBench implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int REFUSED = 2;

    private static final long LEAST_PAYMENTS = 100;
    private static final long MOST_PAYMENTS = 5_000_000;

    @Option(names = "--payments", paramLabel = "N", description = "100 – 5000000; 20179")
    private long payments = 20_179;

    @Option(names = "--payers", paramLabel = "N", description = "1 – 743; 1")
    private int payers = 1;

    private final Function<String[], ConfigurableApplicationContext> start;
    private final BenchPrinter printer;

    private PayoutBench(Function<String[], ConfigurableApplicationContext> start, BenchPrinter printer) {
        this.start = start;
        this.printer = printer;
    }

    /** Whether it is asked for, rightly or wrongly. */
    public static boolean knows(String... arguments) {
        return BenchWords.are("payouts", arguments);
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
        PayoutBench bench = new PayoutBench(start, BenchPrinter.of(lang, out, err));
        return BenchWords.run(bench, bench::refuse, out, err, arguments);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (payments < LEAST_PAYMENTS || payments > MOST_PAYMENTS) return refuse();
        if (payers < 1 || payers > DividendBenchCounty.MOST_COOPERATIVES) return refuse();
        ThrowAwayCounty.run(start, this::measure, "--liannong.demo=false");
        return DONE;
    }

    private void measure(ConfigurableApplicationContext county, Path folder) throws IOException, SQLException {
        long begin = System.nanoTime();
        PayoutBenchCounty filled = PayoutBenchCounty.fill(county, payments, payers);
        printer.say("bench.payouts.filled", filled.payers().size(), seconds(System.nanoTime() - begin));
        var run = new PayoutBenchRun(county, filled, Files.createDirectory(folder.resolve("files")));
        printer.say("bench.payouts.owed", seconds(run.owed()));
        var rows = new PayoutBenchRows(county);
        rows.look();
        PayoutBenchTimes times;
        try (HeapUse heap = new HeapUse()) {
            times = PayoutBenchTimes.of(run);
            printer.say("bench.payouts.memory", payments, heap.peak(), heap.afterCollection());
        }
        PayoutBenchRows.Sums sums = rows.sums();
        PayoutBenchRows.Bare bare = rows.bare();
        if (!rows.sums().equals(sums)) throw new IllegalStateException(rows.sums() + " is not " + sums);
        printer.say("bench.payouts.sums", sums.instructions(), sums.batches(), sums.returned());
        report(times, bare);
    }

    private void report(PayoutBenchTimes times, PayoutBenchRows.Bare bare) {
        line(times.instructed(), "bench.payouts.instructed");
        line(times.released(), "bench.payouts.released");
        line(times.written(), "bench.payouts.written");
        line(times.paid(), "bench.payouts.paid");
        line(bare.payments(), "bench.payouts.bare-payments");
        ratio(times.paid(), bare.payments());
        line(times.reconciled(), "bench.payouts.reconciled");
        line(bare.answers(), "bench.payouts.bare-answers");
        ratio(times.reconciled(), bare.answers());
    }

    private void line(long nanos, String key) {
        printer.figures(List.of(BenchPrinter.seconds(nanos)), key);
    }

    private void ratio(long nanos, long bare) {
        BigDecimal ratio = BenchPrinter.ratio(nanos, bare, 1);
        printer.figures(List.of(ratio), "bench.payouts.ratio");
    }

    private static String seconds(long nanos) {
        return BenchPrinter.seconds(nanos).toString();
    }

    private int refuse() {
        printer.refuse("bench.payouts.usage", LEAST_PAYMENTS, MOST_PAYMENTS, DividendBenchCounty.MOST_COOPERATIVES);
        return REFUSED;
    }
}
