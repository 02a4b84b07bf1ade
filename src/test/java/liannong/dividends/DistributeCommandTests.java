package liannong.dividends;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributeCommandTests {

    private static final String PLAN = """
            {"surplus_fen":100,"loss_to_make_up_fen":0,"reserve_rate":"0.10","reserve_quantified_by":"TRADE",
             "charter_funds":[{"name":"公益金","rate":"0.05"}],"patronage_rate":"0.60","residual_base":"CLOSING",
             "fiscal_fund_fen":0,"donation_fund_fen":0,
             "members":[{"id":"社员二","contribution_fen":1,"opening_reserve_fen":0,"trade":"2"},
                        {"id":"M1","contribution_fen":1,"opening_reserve_fen":0,"trade":1.0}]}
            """;
    private static final String RESULT = // 100 − 10 − 5 = 85, of which 51 by trade 2 : 1 and 34 by 8 : 4
            """
            {"reserve_fen":10,"distributable_fen":85,"refund_pool_fen":51,"residual_pool_fen":34,"lines":[\
            {"id":"社员二","reserve_fen":7,"base_fen":8,"refund_fen":34,"residual_fen":23,"total_fen":57},\
            {"id":"M1","reserve_fen":3,"base_fen":4,"refund_fen":17,"residual_fen":11,"total_fen":28}]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheDistributionInTheMembersOrder() throws IOException {
        assertThat(run(PLAN)).isEqualTo(DistributeCommand.DONE);
        assertThat(out.toString(UTF_8)).isEqualTo(RESULT);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"charter_funds\":[{\"name\":\"公益金\",\"rate\":\"0.05\"}], | ``",
                "\"0.60\" | 0.6",
                "\"0.60\" | \"6e-1\"",
                "\"2\" | 2.000",
                ":100, | : 100 ,"
            })
    void acceptsTheSameWrittenOtherwise(String part, String instead) throws IOException {
        assertThat(run(changed(part, instead))).isEqualTo(DistributeCommand.DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // amounts
                ":100, | :100.0, | amount",
                ":100, | :1e2, | amount",
                ":100, | :\"100\", | amount",
                ":100, | :null, | amount",
                ":100, | :true, | amount",
                ":100, | :9223372036854775808, | larger",
                ":100, | :-9223372036854775809, | larger",
                ":100, | :0, | no surplus",
                ":100, | :NaN, | JSON",
                ":100, | :0100, | JSON",
                // rates and trade
                "\"0.60\" | \"0.599\" | 60 %",
                "\"0.60\" | 1.01 | 100 %",
                "\"0.60\" | \"\" | decimal",
                "\"0.60\" | \" 0.6\" | decimal",
                "\"0.60\" | \"0,6\" | decimal",
                "\"0.60\" | \"NaN\" | decimal",
                "\"0.60\" | \"60%\" | decimal",
                "\"0.60\" | \"٠.٦\" | decimal",
                "\"0.60\" | null | decimal",
                "\"0.60\" | 1e-999999999 | 60 %",
                "\"2\" | 1e999999999 | too large",
                "\"2\" | 1e99999999999 | decimal",
                "\"2\" | \"1e-19\" | 18 decimals",
                "\"2\" | \"-2\" | negative",
                // shape
                "\"TRADE\" | \"trade\" | TRADE",
                "\"CLOSING\" | \"MIDDLE\" | OPENING",
                "\"CLOSING\" | 1 | quotes",
                "\"M1\" | 1 | quotes",
                "\"M1\" | null | quotes",
                "\"M1\" | \"社员二\" | twice",
                "\"M1\" | \"\\ud800\" | unusable",
                "\"surplus_fen\" | \"surplus\" | surplus",
                "\"surplus_fen\":100, | `` | surplus_fen",
                ",\"trade\":1.0 | `` | trade",
                ",\"trade\":1.0 | ,\"trade\":1,\"trade\":1 | second time",
                "\"surplus_fen\":100, | \"surplus_fen\":100,\"surplus_fen\":100, | second time",
                "\"M1\", | \"M1\",\"note\":[{}], | note",
                "[{\"name\" | {\"name\" | list",
                "\"rate\":\"0.05\" | \"rate\":\"5\" | between 0 and 1",
                "{\"name\":\"公益金\",\"rate\":\"0.05\"} | 7 | object",
                "\"公益金\" | 7 | quotes"
            })
    void refusesWhatIsNotExactlyAPlan(String part, String instead, String word) throws IOException {
        refusedWith(word, run(changed(part, instead)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | empty",
                "`  ` | empty",
                "[] | object",
                "null | object",
                "{ | JSON",
                "{} | surplus_fen",
                "plan | JSON",
                "{'surplus_fen':1} | JSON",
                "{\"surplus_fen\":1,} | JSON",
                "{\"surplus_fen | JSON",
                "{\"reserve_rate\":\"0.1 | JSON",
                "{\"reserve_rate\":\"\\q\"} | JSON",
                "{\"reserve_rate\":\"\t\"} | JSON"
            })
    void refusesFilesThatAreNoPlan(String text, String word) throws IOException {
        refusedWith(word, run(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "0"})
    void refusesTextAfterThePlan(String more) throws IOException {
        assertThat(run(PLAN + more)).isEqualTo(DistributeCommand.REFUSED);
        assertThat(out.size()).isZero();
    }

    @Test
    void refusesEndlessNesting() throws IOException {
        refusedWith("object", run("[".repeat(1_000_000)));
    }

    @Test
    void refusesFilesThatAreNotUtf8() throws IOException {
        refusedWith("UTF-8", run(PLAN.replace("社员二", "é").getBytes(ISO_8859_1)));
        refusedWith("UTF-8", run(PLAN.getBytes(UTF_16LE)));
        refusedWith("JSON", run(changed("社员二", "M2").replace("公益金", "").getBytes(UTF_16LE)));
    }

    @Test
    void refusesAMissingFileAndADirectory() {
        refusedWith("cannot be read", run(folder.resolve("nowhere.json")));
        refusedWith("cannot be read", run(folder));
        refusedWith("cannot be read", command("a\0b"));
    }

    @Test
    void refusesAnythingButOneFile() {
        refusedWith("Usage", command());
        refusedWith("Usage", command("a.json", "b.json"));
        refusedWith("Usage", command("--fast", "a.json"));
        refusedWith("cannot be read", command("@nowhere"));
    }

    @Test
    void explainsItselfWhenAsked() {
        assertThat(command("--help")).isEqualTo(DistributeCommand.DONE);
        assertThat(out.toString(UTF_8)).contains("./run distribute", "FILE");
    }

    @Test
    void speaksChineseWhereTheEnvironmentDoes() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), changed("\"0.60\"", "\"0.5\""));
        assertThat(DistributeCommand.run("zh_CN.UTF-8", out, err, file.toString()))
                .isEqualTo(DistributeCommand.REFUSED);
        assertThat(err.toString(UTF_8)).contains("百分之六十", "第四十四条").hasLineCount(1);
    }

    @Test
    void staysOnOneShortLineWhateverItQuotes() throws IOException {
        refusedWith(
                "twice", run(changed("\"M1\"", "\"a\\nb\\u001b[2J\\u2028\"").replace("社员二", "a\\nb\\u001b[2J\\u2028")));
        assertThat(err.toString(UTF_8)).contains("a?b?[2J?");
        refusedWith("field", run(changed("\"M1\",", "\"M1\",\"" + "x".repeat(10_000) + "\":1,")));
        assertThat(err.size()).isLessThan(1_000);
    }

    @Test
    void aLostOutputIsNoSuccess() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Path file = Files.writeString(folder.resolve("plan.json"), PLAN);
        assertThat(DistributeCommand.run("", full, err, file.toString())).isEqualTo(DistributeCommand.OUTPUT_LOST);
        assertThat(err.toString(UTF_8)).contains("not written").hasLineCount(1);
    }

    private static String changed(String part, String instead) {
        assertThat(PLAN).contains(part);
        return PLAN.replace(part, instead);
    }

    private void refusedWith(String word, int status) {
        assertThat(status).isEqualTo(DistributeCommand.REFUSED);
        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8)).contains(word).endsWith("\n").hasLineCount(1);
    }

    private int run(String plan) throws IOException {
        return run(plan.getBytes(UTF_8));
    }

    private int run(byte[] plan) throws IOException {
        return run(Files.write(folder.resolve("plan.json"), plan));
    }

    private int run(Path file) {
        return command(file.toString());
    }

    private int command(String... arguments) {
        out.reset();
        err.reset();
        return DistributeCommand.run("en_US.UTF-8", out, err, arguments);
    }
}
