package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The measurement itself: that every way writes the same, that it says everything, and where it works. */
class DividendBenchTests {

    private static final Pattern FIGURES = Pattern.compile("(?m)^(?: +[0-9]+\\.[0-9]){3} +[0-9]+\\.[0-9]{2}  (.+)$");

    private final BenchCall bench = new BenchCall(
            "dividends", (lang, start, out, err, arguments) -> DividendBench.run(lang, "", start, out, err, arguments));

    /** That all ways write the same amounts, and these sum to what was declared, the measurement verifies itself. */
    @Test
    void saysWhatEachWayTakes() {
        assertThat(bench.run("en_US.UTF-8", "--members", "300", "--holders", "50", "--rounds", "1", "--no-year"))
                .isEqualTo(DividendBench.DONE);
        String said = bench.said();
        assertThat(said)
                .contains("30 cooperatives, 300 members", "300 lines, ", "every entry balances")
                .contains("our own re-implementation", "50 holders in", "extrapolated", "LibreOffice is not installed")
                .containsPattern("heap while 300 members of 30 cooperatives .* at most [0-9,]+ MB, at most [0-9,]+ MB");
        assertThat(FIGURES.matcher(said).results().map(line -> line.group(1)).toList())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("the county in sets"))
                .anyMatch(line -> line.startsWith("bare INSERT"));
        assertThat(bench.started()).contains("--liannong.db.url=", "--liannong.demo=false");
        assertThat(bench.complained()).isEmpty();
    }
}
