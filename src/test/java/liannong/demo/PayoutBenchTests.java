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

/** The measurement itself: that everything owed is paid once and answered, that it says everything, and where it works. */
class PayoutBenchTests {

    private static final Pattern FIGURES = Pattern.compile("(?m)^ +[0-9]+\\.[0-9]  (.+)$");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> started = new ArrayList<>();

    /** That each payable is instructed once, every file whole and the books balanced, the measurement verifies itself. */
    @Test
    void saysWhatEachStepTakesBesideTheBareInserts() {
        assertThat(run("en_US.UTF-8", "--payments", "300", "--payers", "3")).isEqualTo(PayoutBench.DONE);
        String said = out.toString(UTF_8);
        assertThat(said)
                .contains("the notices of 3 cooperatives", "3 batches, 300 instructions", "books balanced")
                .containsPattern("heap while 300 payments .* at most [0-9,]+ MB, at most [0-9,]+ MB");
        assertThat(FIGURES.matcher(said).results().map(line -> line.group(1)).toList())
                .hasSize(9)
                .anyMatch(line -> line.startsWith("from payable to written file"))
                .anyMatch(line -> line.startsWith("reconciliation"))
                .filteredOn(line -> line.startsWith("times the bare inserts"))
                .hasSize(2);
        assertThat(started).contains("--liannong.db.url=", "--liannong.demo=false");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--payments",
                "--payments x",
                "--payments 99",
                "--payments 5000001",
                "--payers 0",
                "--payers 744",
                "--fast",
                "20179"
            })
    void saysHowToWriteItWhenItIsMistyped(String options) {
        assertThat(run("en_US.UTF-8", options.split(" "))).isEqualTo(PayoutBench.REFUSED);
        assertThat(err.toString(UTF_8))
                .contains("Usage: ./run bench payouts", "100 to 5,000,000")
                .hasLineCount(1);
        assertThat(out.size()).isZero();
        assertThat(started).isEmpty();
    }

    @Test
    void speaksChineseWhereTheEnvironmentDoes() {
        assertThat(run("zh_CN.UTF-8", "--payers", "0")).isEqualTo(PayoutBench.REFUSED);
        assertThat(err.toString(UTF_8)).startsWith("用法：./run bench payouts");
    }

    @Test
    void knowsItsOwnWordsOnly() {
        assertThat(PayoutBench.knows("bench", "payouts")).isTrue();
        assertThat(PayoutBench.knows("bench", "payouts", "--fast")).isTrue();
        assertThat(PayoutBench.knows("bench", "shares")).isFalse();
        assertThat(PayoutBench.knows("bench")).isFalse();
    }

    private int run(String lang, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", "payouts"));
        arguments.addAll(Arrays.asList(options));
        SecurityContextHolderStrategy others = SecurityContextHolder.getContextHolderStrategy();
        try {
            return PayoutBench.run(
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
