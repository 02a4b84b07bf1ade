package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** One distribution a year, computed to the fen as often as wanted, and submitted only whole. */
@SpringBootTest
class DraftDividendRunTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    DraftDividendRunTests(ApplicationContext context) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
    }

    @Test
    void dividesTheGoldenVectorToTheFen() {
        assertThat(test.lines(path.drafted()))
                .containsExactly(
                        "E06|450000|5650000|2430000|1926948|4356948",
                        "M01|540000|3840000|2916000|1309642|4225642",
                        "M02|360000|3610000|1944000|1231200|3175200",
                        "M03|270000|2470000|1458000|842400|2300400",
                        "M04|180000|1830000|972000|624126|1596126",
                        "M05|0|1600000|0|545684|545684");
    }

    @Test
    void dividesTheGoldenVectorByTheOpeningReserveToTheFen() {
        TestCounty opening = TestCounty.golden(context, TestCounty.TOWNSHIP, "OPENING");
        assertThat(test.lines(new TestPath(context, opening).drafted()))
                .containsExactly(
                        "E06|450000|5200000|2430000|1959070|4389070",
                        "M01|540000|3300000|2916000|1243256|4159256",
                        "M02|360000|3250000|1944000|1224418|3168418",
                        "M03|270000|2200000|1458000|828837|2286837",
                        "M04|180000|1650000|972000|621628|1593628",
                        "M05|0|1600000|0|602791|602791");
    }

    @Test
    void isComputedAsOftenAsWantedAndAgainAfterItWasSentBack() {
        long run = path.submitted();
        TestCounty.run(county.chair, () -> path.runs().sendBack(run));
        TestCounty.run(county.bookkeeper, () -> path.runs().compute(run, new Money(100_000_00), Money.ZERO));
        assertThat(test.lines(run)).hasSize(6);
        assertThat(path.number("select sum(total_fen)::bigint from dividend_lines where run_id = ?", run))
                .isEqualTo(90_000_00);
        path.onNotice(path.submitted(run));
        refused(RunReason.NOT_SUBMITTED, county.chair, () -> path.runs().sendBack(run));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void isNotSubmittedWithAFenMoreOrLessThanDeclared(int fen) {
        long run = path.drafted();
        county.raw(county.bookkeeper, sql -> {
            String line = sql.sql(
                            "select to_jsonb(l)::text from dividend_lines l where run_id = :run and refund_fen = 0")
                    .param("run", run)
                    .query(String.class)
                    .single();
            sql.sql("delete from dividend_lines where run_id = :run and refund_fen = 0")
                    .param("run", run)
                    .update();
            sql.sql("insert into dividend_lines select * from jsonb_populate_record(null::dividend_lines, :line::jsonb"
                            + " || jsonb_build_object('residual_fen', :fen::bigint, 'total_fen', :fen::bigint))")
                    .param("line", line)
                    .param("fen", 545684 + fen)
                    .update();
        });
        if (fen == 0) {
            path.submitted(run);
        } else {
            assertThatThrownBy(() -> path.submitted(run)).hasStackTraceContaining("do not sum to what was declared");
        }
        assertThat(test.state(run)).isEqualTo(fen == 0 ? "SUBMITTED" : "DRAFT");
    }

    @Test
    void isNotSubmittedWithALineMissing() {
        long run = path.drafted();
        county.raw(
                county.bookkeeper,
                sql -> sql.sql("delete from dividend_lines where run_id = ? and refund_fen = 0")
                        .param(run)
                        .update());
        assertThatThrownBy(() -> path.submitted(run)).hasStackTraceContaining("do not sum to what was declared");
    }

    @Test
    void thereIsOneRunForEachYear() {
        long run = path.drafted();
        assertThat(TestCounty.as(county.chair, () -> path.runs().open(county.cooperative, county.year)))
                .isEqualTo(run);
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(
                                        "insert into dividend_runs select * from jsonb_populate_record(null::dividend_runs, (select to_jsonb(r) ||"
                                                + " jsonb_build_object('id', nextval('dividend_runs_seq'), 'number', 'second') from dividend_runs r where id = ?))")
                                .param(run)
                                .update()))
                .hasMessageContaining("dividend_runs_once");
        refused(
                RunReason.YEAR_NOT_OVER,
                county.bookkeeper,
                () -> path.runs().open(county.cooperative, county.year + 1));
    }
}
