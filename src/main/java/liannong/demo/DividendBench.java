package liannong.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./run bench dividends}: how long lines and postings of a year take for a million members, beside inserting the
 * same rows when they are known already, beside one transaction for each holder, and beside a workbook; and how long
 * the demonstration county's whole year takes.
 */
@Command(
        name = "./run bench dividends",
        description = "测量盈余分配。Measures the distributions of a county, on throw-away databases.",
        mixinStandardHelpOptions = true)
public final class DividendBench implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int REFUSED = 2;

    private static final long LEAST_MEMBERS = 100;
    private static final long MOST_MEMBERS = 5_000_000;
    private static final int LEAST_HOLDERS = 10;
    private static final int MOST_HOLDERS = 1_000_000;
    private static final int MOST_ROUNDS = 9;

    @Option(names = "--members", paramLabel = "N", description = "100 – 5000000; 1000000")
    private long members = 1_000_000;

    @Option(names = "--holders", paramLabel = "N", description = "10 – 1000000; 10000")
    private int holders = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "1 – 9; 2")
    private int rounds = 2;

    @Option(names = "--no-year", description = "不算演示县全年。Without the year of the demonstration county.")
    private boolean withoutYear;

    private final Function<String[], ConfigurableApplicationContext> start;
    private final String path;
    private final BenchPrinter printer;

    private DividendBench(Function<String[], ConfigurableApplicationContext> start, String path, BenchPrinter printer) {
        this.start = start;
        this.path = path;
        this.printer = printer;
    }

    /** Whether it is asked for, rightly or wrongly. */
    public static boolean knows(String... arguments) {
        return BenchWords.are("dividends", arguments);
    }

    /**
     * Runs the command and gives its exit status.
     *
     * @param lang the environment's LANG: zh… speaks 中文, everything else English
     * @param path the environment's PATH, on which LibreOffice may be
     * @param start starts the application with these arguments
     * @param arguments with the words that {@link #knows} it by
     */
    public static int run(
            String lang,
            String path,
            Function<String[], ConfigurableApplicationContext> start,
            OutputStream out,
            OutputStream err,
            String... arguments) {
        DividendBench bench = new DividendBench(start, path, BenchPrinter.of(lang, out, err));
        return BenchWords.run(bench, bench::refuse, out, err, arguments);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (members < LEAST_MEMBERS || members > MOST_MEMBERS || holders < LEAST_HOLDERS || holders > MOST_HOLDERS)
            return refuse();
        if (rounds < 1 || rounds > MOST_ROUNDS) return refuse();
        if (!withoutYear) ThrowAwayCounty.run(start, (county, folder) -> year(county));
        // books that were filled are audited by nobody
        ThrowAwayCounty.run(start, this::measure, "--liannong.demo=false", "--spring.quartz.auto-startup=false");
        return DONE;
    }

    private void year(ConfigurableApplicationContext county) throws SQLException {
        DividendBenchSets sets = new DividendBenchSets(county);
        DividendBenchYear year = new DividendBenchYear(county);
        DividendBenchYear.Times inSets = year.inSets();
        String print = sets.sums().print();
        sets.clear();
        DividendBenchYear.Times oneByOne = year.throughTheServices();
        long released = year.released();
        DividendBenchSets.Sums written = sets.sums();
        if (!written.print().equals(print)) throw new IllegalStateException(written + ", in sets " + print);
        printer.say("bench.dividends.year", year.cooperatives(), written.lines());
        printer.figures(inSets.figures(), "bench.dividends.year.sets");
        printer.figures(oneByOne.figures(), "bench.dividends.year.runs");
        printer.figures(List.of(BenchPrinter.seconds(released)), "bench.dividends.year.released");
    }

    private void measure(ConfigurableApplicationContext county, Path folder) throws IOException, SQLException {
        DividendBenchCounty filled = DividendBenchCounty.fill(county, members);
        printer.say(
                "bench.dividends.filled",
                filled.members(),
                filled.cooperatives().size(),
                BenchPrinter.seconds(filled.nanos()).toString());
        DividendBenchSets sets = new DividendBenchSets(county);
        DividendBenchRuns runs = new DividendBenchRuns(county);
        memory(runs, filled.tenth());
        sets.clear();
        DividendBenchTimes oneByOne = memory(runs, filled.cooperatives());
        DividendBenchSets.Sums written = sets.sums();
        List<DividendBenchTimes> inSets = new ArrayList<>();
        List<DividendBenchTimes> bare = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            sets.clear();
            sets.draft(filled.cooperatives());
            inSets.add(sets.times());
            verify(written, sets.sums());
            sets.keep();
            bare.add(sets.bare());
            verify(written, sets.sums());
        }
        report(written, least(inSets), oneByOne, least(bare), sets.intoCopies());
        holders(county, least(inSets), filled.members());
        workbook(county, folder, filled.cooperatives().getFirst());
    }

    private static DividendBenchTimes least(List<DividendBenchTimes> times) {
        return times.stream().reduce(DividendBenchTimes::or).orElseThrow();
    }

    private static void verify(DividendBenchSets.Sums written, DividendBenchSets.Sums again) {
        if (!again.equals(written)) throw new IllegalStateException(again + " is not what was written: " + written);
    }

    private void report(
            DividendBenchSets.Sums written,
            DividendBenchTimes inSets,
            DividendBenchTimes oneByOne,
            DividendBenchTimes bare,
            DividendBenchTimes copies) {
        printer.say("bench.dividends.sums", written.lines(), written.postings());
        printer.say("bench.dividends.columns", rounds);
        printer.figures(inSets.beside(bare), "bench.dividends.sets");
        printer.figures(oneByOne.beside(bare), "bench.dividends.runs");
        printer.figures(bare.beside(bare), "bench.dividends.bare");
        printer.figures(copies.beside(bare), "bench.dividends.copies");
    }

    private DividendBenchTimes memory(DividendBenchRuns runs, List<DividendBenchCounty.Divided> cooperatives)
            throws SQLException {
        try (HeapUse heap = new HeapUse()) {
            DividendBenchTimes took = runs.times(cooperatives);
            printer.say(
                    "bench.dividends.memory",
                    DividendBenchCounty.members(cooperatives),
                    cooperatives.size(),
                    heap.peak(),
                    heap.afterCollection());
            return took;
        }
    }

    private void holders(ConfigurableApplicationContext county, DividendBenchTimes inSets, long all)
            throws SQLException {
        DividendBenchHolders.Sample sample = DividendBenchHolders.sample(county, holders);
        long extrapolated = Math.multiplyExact(sample.nanos() / sample.holders(), all);
        printer.say(
                "bench.dividends.holders",
                sample.holders(),
                BenchPrinter.seconds(sample.nanos()).toString(),
                BenchPrinter.seconds(extrapolated).toString(),
                BenchPrinter.ratio(extrapolated, inSets.lines(), 1).toString(),
                sample.otherLines());
    }

    private void workbook(ConfigurableApplicationContext county, Path folder, DividendBenchCounty.Divided largest)
            throws IOException, SQLException {
        Optional<Spreadsheet> office = Spreadsheet.on(path);
        if (office.isEmpty()) {
            printer.say("bench.dividends.no-workbook");
            return;
        }
        DividendBenchWorkbook plan = BenchScript.asOwner(
                county,
                owner -> DividendBenchWorkbook.of(
                        JdbcClient.create(new SingleConnectionDataSource(owner, true)), largest.id()));
        plan.write(folder.resolve("plan.xlsx"));
        long begin = System.nanoTime();
        Path recalculated = office.get().recalculated(folder, "plan.xlsx");
        long took = System.nanoTime() - begin;
        DividendBenchWorkbook.Difference beside = plan.beside(recalculated);
        new DividendBenchSets(county).clear();
        long computed = new DividendBenchRuns(county).times(List.of(largest)).lines();
        printer.say(
                "bench.dividends.workbook",
                plan.members(),
                BenchPrinter.seconds(took).toString(),
                BenchPrinter.seconds(computed).toString(),
                beside.otherAmounts(),
                beside.apartFen(),
                beside.moreFen());
    }

    private int refuse() {
        printer.refuse("bench.dividends.usage", LEAST_MEMBERS, MOST_MEMBERS, LEAST_HOLDERS, MOST_HOLDERS, MOST_ROUNDS);
        return REFUSED;
    }
}
