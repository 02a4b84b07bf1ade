package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The measurement itself is measured by nobody: that it says everything, and where it works. */
class ShareBenchTests {

    private static final Pattern FIGURES = Pattern.compile("(?m)^(?: +[0-9]+\\.[0-9]){4}  (.+)$");

    private final BenchCall bench = new BenchCall("shares", ShareBench::run);

    @Test
    void saysWhatItFilledAndHowLongEachQuestionTakes() {
        assertThat(bench.run("en_US.UTF-8", "--movements", "6010", "--calls", "20"))
                .isEqualTo(ShareBench.DONE);
        String said = bench.said();
        assertThat(said).contains("10 cooperatives, 101 members, 6,010 share movements", "p50", "p95", "p99", "max");
        assertThat(FIGURES.matcher(said).results().map(line -> line.group(1)).toList())
                .as("anywhere, and in the largest")
                .hasSize(10)
                .filteredOn(label -> label.startsWith("page to") || label.startsWith("sums to"))
                .hasSize(4);
        assertThat(bench.started()).contains("--liannong.db.url=", "--liannong.demo=false");
        assertThat(bench.complained()).isEmpty();
    }

    @Test
    void aQuantileIsTheSmallestValueThatSoManyPercentDoNotExceed() {
        Quantiles hundred = new Quantiles(LongStream.rangeClosed(1, 100).map(i -> 101 - i));
        assertThat(hundred.shown()).containsExactly(50L, 95L, 99L, 100L);
        assertThat(hundred.at(0)).isEqualTo(1);
        assertThat(new Quantiles(LongStream.of(7)).shown()).containsOnly(7L);
        assertThat(new Quantiles(LongStream.of(3, 1, 2)).shown()).containsExactly(2L, 3L, 3L, 3L);
    }
}
