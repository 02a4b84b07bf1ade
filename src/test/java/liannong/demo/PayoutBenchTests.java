package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The measurement itself: that everything owed is paid once and answered, that it says everything, and where it works. */
class PayoutBenchTests {

    private static final Pattern FIGURES = Pattern.compile("(?m)^ +[0-9]+\\.[0-9]  (.+)$");

    private final BenchCall bench = new BenchCall("payouts", PayoutBench::run);

    /** That each payable is instructed once, every file whole and the books balanced, the measurement verifies itself. */
    @Test
    void saysWhatEachStepTakesBesideTheBareInserts() {
        assertThat(bench.run("en_US.UTF-8", "--payments", "300", "--payers", "3"))
                .isEqualTo(PayoutBench.DONE);
        String said = bench.said();
        assertThat(said)
                .contains("the notices of 3 cooperatives", "3 batches, 300 instructions", "books balanced")
                .containsPattern("heap while 300 payments .* at most [0-9,]+ MB, at most [0-9,]+ MB");
        assertThat(FIGURES.matcher(said).results().map(line -> line.group(1)).toList())
                .hasSize(9)
                .anyMatch(line -> line.startsWith("from payable to written file"))
                .anyMatch(line -> line.startsWith("reconciliation"))
                .filteredOn(line -> line.startsWith("times the bare inserts"))
                .hasSize(2);
        assertThat(bench.started()).contains("--liannong.db.url=", "--liannong.demo=false");
        assertThat(bench.complained()).isEmpty();
    }
}
