package liannong.dividends.schemes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeCommandTests {

    private static final String PLAN = """
            {"scheme":"保底加分红","rule_source":"合同第三条","first_day":"2025-01-01","last_day":"2025-12-31",
             "figures":[{"name":"净利润","source":"PROFIT","amount_fen":1000001}],
             "pools":[{"name":"保底","nature":"DIVIDEND","of":"净利润","per_unit_fen":80000,"divided_by":"AREA","classes":["LAND"]},
                      {"name":"浮动","nature":"DIVIDEND","of":"净利润","part_of_rest":"0.4","divided_by":"AREA","classes":["LAND"]},
                      {"name":"集体","nature":"DIVIDEND","of":"净利润","part_of_rest":"0.3","kept_by":"村集体"}],
             "holders":[{"id":"户一","holdings":[{"class":"LAND","area_mu":"1.25","from":"2020-01-01"}]},
                        {"id":"户二","holdings":[{"class":"LAND","area_mu":"3.75","from":"2020-01-01","until":"2027-01-01"}]}]}
            """;
    private static final String RESULT = """
            {"pools":[{"name":"保底","each_fen":80000,"amount_fen":400000,"kept_fen":0,"weight":"500"},\
            {"name":"浮动","amount_fen":240001,"kept_fen":0,"weight":"500"},\
            {"name":"集体","amount_fen":180000,"kept_fen":180000,"weight":"0"}],\
            "left":[{"name":"净利润","left_fen":180000}],\
            "lines":[{"id":"户一","parts_fen":[100000,60000,0],"total_fen":160000},\
            {"id":"户二","parts_fen":[300000,180001,0],"total_fen":480001}],"total_fen":640001}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsThePoolsWhatIsLeftAndTheLinesInTheirOrder() throws IOException {
        assertThat(run(PLAN)).isEqualTo(SchemeCommand.DONE);
        assertThat(out.toString(UTF_8)).isEqualTo(RESULT);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"per_unit_fen\":80000, | `` | 要写明多少",
                "\"per_unit_fen\":80000, | \"per_unit_fen\":80000,\"part\":\"0.1\", | 要写明多少",
                "2025-01-01 | 2025-02-30 | 日期",
                "2025-12-31 | +999999999-12-31 | 日期",
                "\"1.25\" | 1e999999999 | 小数",
                "\"1.25\" | \"1.255\" | 小数",
                "1000001 | 399999 | 承诺 4000.00 元，能用的只有 3999.99 元",
                "PROFIT | PRINCIPAL | 财农〔2017〕52号",
                "PROFIT | SURPLUS | 第四十四条",
                "PROFIT | PV_TARIFF | 不能叫股份分红",
                "户二 | 户一 | 写了两次"
            })
    void refusesWithOneSentenceAndPrintsNothingElse(String part, String instead, String sentence) throws IOException {
        assertThat(PLAN).contains(part);
        assertThat(run(PLAN.replace(part, instead))).isEqualTo(SchemeCommand.REFUSED);
        assertThat(out.toByteArray()).isEmpty();
        assertThat(err.toString(UTF_8)).contains(sentence).hasLineCount(1);
    }

    private static final String RENTS = """
            {"scheme":"租金","rule_source":"合同","first_day":"2025-01-01","last_day":"2025-12-31",
             "grain_prices":[{"grain":"中籼稻","yuan_per_jin":"1.31","observed_on":"2025-10-15","source":"收购价公告"}],
             "pools":[{"name":"表","nature":"RENT","divided_by":"AREA","classes":["LAND"],
                       "stepped_rent":{"first_fen":50000,"steps":[{"from":"2025-07-02","each_fen":57300}]}},
                      {"name":"率","nature":"RENT","divided_by":"AREA","classes":["LAND"],"present":"WHOLE_PERIOD",
                       "rising_rent":{"first_fen":50000,"since":"2020-01-01","every_years":5,"rate":"0.05"}},
                      {"name":"粮","nature":"RENT","divided_by":"HEAD","present":"FIRST_DAY",
                       "grain_rent":{"jin":"600","grain":"中籼稻","floor_fen":70000}}],
             "holders":[{"id":"户一","joined":"2025-01-02","holdings":[{"class":"LAND","area_mu":"2","from":"2025-01-02"}]},
                        {"id":"户二","joined":"2020-01-01","left":"2026-06-01",
                         "holdings":[{"class":"LAND","area_mu":"1","from":"2020-01-01"}]}]}
            """;

    @Test
    void printsWhatAUnitCostsByStepsByARateAndByGrainForWhoIsThere() throws IOException {
        assertThat(run(RENTS)).as(err.toString(UTF_8)).isEqualTo(SchemeCommand.DONE);
        assertThat(out.toString(UTF_8))
                .contains("\"name\":\"表\",\"each_fen\":53660,") // 500 × 182 days and 573 × 183 days
                .contains("\"name\":\"率\",\"each_fen\":52500,")
                .contains("\"name\":\"粮\",\"each_fen\":78600,")
                .contains("{\"id\":\"户一\",\"parts_fen\":[107320,0,0]")
                .contains("{\"id\":\"户二\",\"parts_fen\":[53660,52500,78600]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"steps\":[{\"from\":\"2025-07-02\",\"each_fen\":57300}] | \"steps\":[] | 1 至 50 步",
                "\"every_years\":5 | \"every_years\":31 | 1 至 30 年",
                "\"every_years\":5 | \"every_years\":5.5 | 整数",
                "\"rate\":\"0.05\" | \"rate\":\"0\" | 比例",
                "\"jin\":\"600\" | \"jin\":\"0\" | 每亩多少斤",
                "\"grain\":\"中籼稻\",\"floor | \"grain\":\"小麦\",\"floor | 请填写“小麦”的价格",
                "1.31 | 1.31001 | 最多四位小数",
                "WHOLE_PERIOD | SOMETIMES | 值须为",
                "2026-06-01 | 2019-06-01 | 退出早于加入",
                "\"divided_by\":\"HEAD\" | \"divided_by\":\"HEAD\",\"part\":\"0.1\" | 要写明多少"
            })
    void refusesARentThatIsNotOne(String part, String instead, String sentence) throws IOException {
        assertThat(RENTS).contains(part);
        assertThat(run(RENTS.replace(part, instead))).isEqualTo(SchemeCommand.REFUSED);
        assertThat(out.toByteArray()).isEmpty();
        assertThat(err.toString(UTF_8)).contains(sentence).hasLineCount(1);
    }

    @Test
    void saysHowToWriteTheCommand() {
        assertThat(SchemeCommand.run("zh_CN.UTF-8", out, err)).isEqualTo(SchemeCommand.REFUSED);
        assertThat(err.toString(UTF_8)).startsWith("用法：./run scheme");
    }

    private int run(String plan) throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, plan);
        return SchemeCommand.run("zh_CN.UTF-8", out, err, file.toString());
    }
}
