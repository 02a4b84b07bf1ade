package liannong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import liannong.Liannong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The measurement itself: that every way writes the same, that it says everything, and where it works. */
class DividendBenchTests {

    private static final Pattern FIGURES = Pattern.compile("(?m)^(?: +[0-9]+\\.[0-9]){3} +[0-9]+\\.[0-9]{2}  (.+)$");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> started = new ArrayList<>();

    /** That all ways write the same amounts, and these sum to what was declared, the measurement verifies itself. */
    @Test
    void saysWhatEachWayTakes() {
        assertThat(run("en_US.UTF-8", "--members", "300", "--holders", "50", "--rounds", "1", "--no-year"))
                .isEqualTo(DividendBench.DONE);
        String said = out.toString(UTF_8);
        assertThat(said)
                .contains("30 cooperatives, 300 members", "300 lines, ", "every entry balances")
                .contains("our own re-implementation", "50 holders in", "extrapolated", "LibreOffice is not installed")
                .containsPattern("heap while 300 members of 30 cooperatives .* at most [0-9,]+ MB, at most [0-9,]+ MB");
        assertThat(FIGURES.matcher(said).results().map(line -> line.group(1)).toList())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("the county in sets"))
                .anyMatch(line -> line.startsWith("bare INSERT"));
        assertThat(started).contains("--liannong.db.url=", "--liannong.demo=false");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--members",
                "--members x",
                "--members 99",
                "--members 5000001",
                "--members 1e6",
                "--holders 9",
                "--holders 1000001",
                "--rounds 0",
                "--rounds 10",
                "--fast",
                "20000"
            })
    void saysHowToWriteItWhenItIsMistyped(String options) {
        assertThat(run("en_US.UTF-8", options.split(" "))).isEqualTo(DividendBench.REFUSED);
        assertThat(err.toString(UTF_8))
                .contains("Usage: ./run bench dividends", "100 to 5,000,000")
                .hasLineCount(1);
        assertThat(out.size()).isZero();
        assertThat(started).isEmpty();
    }

    @Test
    void speaksChineseWhereTheEnvironmentDoes() {
        assertThat(run("zh_CN.UTF-8", "--members", "0")).isEqualTo(DividendBench.REFUSED);
        assertThat(err.toString(UTF_8)).startsWith("用法：./run bench dividends");
    }

    @Test
    void explainsItselfWhenAsked() {
        assertThat(run("", "--help")).isEqualTo(DividendBench.DONE);
        assertThat(out.toString(UTF_8))
                .contains("./run bench dividends", "--members", "--holders", "--rounds", "--no-year");
        assertThat(started).isEmpty();
    }

    @Test
    void knowsItsOwnWordsOnly() {
        assertThat(DividendBench.knows("bench", "dividends")).isTrue();
        assertThat(DividendBench.knows("bench", "dividends", "--fast")).isTrue();
        assertThat(DividendBench.knows("bench", "shares")).isFalse();
        assertThat(DividendBench.knows("bench")).isFalse();
    }

    private int run(String lang, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", "dividends"));
        arguments.addAll(Arrays.asList(options));
        SecurityContextHolderStrategy others = SecurityContextHolder.getContextHolderStrategy();
        try {
            return DividendBench.run(
                    lang,
                    "",
                    given -> {
                        started.addAll(Arrays.asList(given));
                        return SpringApplication.run(Liannong.class, given);
                    },
                    out,
                    err,
                    arguments.toArray(String[]::new));
        } finally {
            SecurityContextHolder.setContextHolderStrategy(others); // of the application that the other tests share
        }
    }
}
