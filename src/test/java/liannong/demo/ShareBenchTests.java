package liannong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import liannong.Liannong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The measurement itself is measured by nobody: that it says everything, and where it works. */
class ShareBenchTests {

    private static final Pattern FIGURES = Pattern.compile("(?m)^(?: +[0-9]+\\.[0-9]){4}  (.+)$");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> started = new ArrayList<>();

    @Test
    void saysWhatItFilledAndHowLongEachQuestionTakes() {
        assertThat(run("en_US.UTF-8", "--movements", "6010", "--calls", "20")).isEqualTo(ShareBench.DONE);
        String said = out.toString(UTF_8);
        assertThat(said).contains("10 cooperatives, 101 members, 6,010 share movements", "p50", "p95", "p99", "max");
        assertThat(FIGURES.matcher(said).results().map(line -> line.group(1)).toList())
                .as("anywhere, and in the largest")
                .hasSize(10)
                .filteredOn(label -> label.startsWith("page to") || label.startsWith("sums to"))
                .hasSize(4);
        assertThat(started).contains("--liannong.db.url=", "--liannong.demo=false");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--movements",
                "--movements x",
                "--movements 999",
                "--movements 50000001",
                "--movements 1e6",
                "--movements 99999999999999999999",
                "--calls 19",
                "--calls 10001",
                "--calls -1",
                "--fast",
                "20000"
            })
    void saysHowToWriteItWhenItIsMistyped(String options) {
        assertThat(run("en_US.UTF-8", options.split(" "))).isEqualTo(ShareBench.REFUSED);
        assertThat(err.toString(UTF_8))
                .contains("Usage: ./run bench shares", "1,000")
                .hasLineCount(1);
        assertThat(out.size()).isZero();
        assertThat(started).isEmpty();
    }

    @Test
    void speaksChineseWhereTheEnvironmentDoes() {
        assertThat(run("zh_CN.UTF-8", "--movements", "0")).isEqualTo(ShareBench.REFUSED);
        assertThat(err.toString(UTF_8)).startsWith("用法：./run bench shares");
    }

    @Test
    void explainsItselfWhenAsked() {
        assertThat(run("", "--help")).isEqualTo(ShareBench.DONE);
        assertThat(out.toString(UTF_8)).contains("./run bench shares", "--movements", "--calls");
        assertThat(started).isEmpty();
    }

    @Test
    void knowsItsOwnWordsOnly() {
        assertThat(ShareBench.knows("bench", "shares")).isTrue();
        assertThat(ShareBench.knows("bench", "shares", "--fast")).isTrue();
        assertThat(ShareBench.knows("bench")).isFalse();
        assertThat(ShareBench.knows("bench", "search")).isFalse();
        assertThat(ShareBench.knows()).isFalse();
    }

    @Test
    void aQuantileIsTheSmallestValueThatSoManyPercentDoNotExceed() {
        Quantiles hundred = new Quantiles(LongStream.rangeClosed(1, 100).map(i -> 101 - i));
        assertThat(hundred.shown()).containsExactly(50L, 95L, 99L, 100L);
        assertThat(hundred.at(0)).isEqualTo(1);
        assertThat(new Quantiles(LongStream.of(7)).shown()).containsOnly(7L);
        assertThat(new Quantiles(LongStream.of(3, 1, 2)).shown()).containsExactly(2L, 3L, 3L, 3L);
    }

    private int run(String lang, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", "shares"));
        arguments.addAll(Arrays.asList(options));
        SecurityContextHolderStrategy others = SecurityContextHolder.getContextHolderStrategy();
        try {
            return ShareBench.run(
                    lang,
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
