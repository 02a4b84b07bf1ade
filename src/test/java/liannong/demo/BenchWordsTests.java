package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each benchmark is known by its own words, says how it is written when it is mistyped, and starts nothing then. */
class BenchWordsTests {

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    /**
     * A benchmark with options.
     *
     * @param bounds as they are said where somebody is beyond them
     * @param mistyped options beyond them, or that are none; the first begins with its own
     */
    record Bench(
            String word, BenchCall.Command command, Predicate<String[]> knows, String bounds, List<String> mistyped) {

        BenchCall call() {
            return new BenchCall(word, command);
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static Stream<Bench> benches() {
        return Stream.of(
                new Bench(
                        "shares",
                        ShareBench::run,
                        ShareBench::knows,
                        "1,000",
                        List.of(
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
                                "20000")),
                new Bench(
                        "dividends",
                        (lang, start, out, err, arguments) -> DividendBench.run(lang, "", start, out, err, arguments),
                        DividendBench::knows,
                        "100 to 5,000,000",
                        List.of(
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
                                "20000")),
                new Bench(
                        "payouts",
                        PayoutBench::run,
                        PayoutBench::knows,
                        "100 to 5,000,000",
                        List.of(
                                "--payments",
                                "--payments x",
                                "--payments 99",
                                "--payments 5000001",
                                "--payers 0",
                                "--payers 744",
                                "--fast",
                                "20179")));
    }

    static Stream<Arguments> mistyped() {
        return benches().flatMap(bench -> bench.mistyped().stream().map(options -> Arguments.of(bench, options)));
    }

    @ParameterizedTest
    @MethodSource("mistyped")
    void saysHowToWriteItWhenItIsMistyped(Bench bench, String options) {
        BenchCall call = bench.call();
        assertThat(call.run("en_US.UTF-8", options.split(" "))).isEqualTo(REFUSED);
        assertThat(call.complained())
                .contains("Usage: ./run bench " + bench.word(), bench.bounds())
                .hasLineCount(1);
        assertThat(call.said()).isEmpty();
        assertThat(call.started()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void speaksChineseWhereTheEnvironmentDoes(Bench bench) {
        BenchCall call = bench.call();
        assertThat(call.run("zh_CN.UTF-8", "--fast")).isEqualTo(REFUSED);
        assertThat(call.complained()).startsWith("用法：./run bench " + bench.word());
    }

    @ParameterizedTest
    @MethodSource("benches")
    void explainsItselfWhenAsked(Bench bench) {
        BenchCall call = bench.call();
        assertThat(call.run("", "--help")).isEqualTo(DONE);
        assertThat(call.said())
                .contains("./run bench " + bench.word(), bench.mistyped().getFirst());
        assertThat(call.started()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void isKnownByItsOwnWordsOnly(Bench bench) {
        assertThat(bench.knows().test(new String[] {"bench", bench.word()})).isTrue();
        assertThat(bench.knows().test(new String[] {"bench", bench.word(), "--fast"}))
                .isTrue();
        assertThat(bench.knows().test(new String[] {bench.word(), "bench"})).isFalse();
        assertThat(bench.knows().test(new String[] {"bench", "search"})).isFalse();
        assertThat(bench.knows().test(new String[] {"bench"})).isFalse();
        assertThat(bench.knows().test(new String[0])).isFalse();
    }
}
