package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What was submitted stays as it is, and a second person of the right role takes it further. */
@SpringBootTest
class SubmittedDividendRunTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    SubmittedDividendRunTests(ApplicationContext context) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from dividend_lines where run_id = :run",
                "delete from dividend_inputs where run_id = :run",
                "insert into dividend_funds values (:run, 1, '公益金', 0, 0)"
            })
    void itsLinesAreFrozenOnceItIsSubmitted(String change) {
        long run = path.submitted();
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(change).param("run", run).update()))
                .hasMessageContaining("are frozen");
        assertThat(test.lines(run)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surplus_fen = surplus_fen + 1, distributable_fen = distributable_fen + 1, residual_pool_fen = residual_pool_fen + 1|what was decided",
                "patronage_rate = 0.9|what was decided",
                "residual_base = 'OPENING'|what was decided",
                "submitted_by = 1|what was decided",
                "state = 'RELEASED', released_by = 1, released_at = now(), due_on = current_date|does not go from SUBMITTED to RELEASED",
                "state = 'ON_NOTICE', confirmed_by = 1, confirmed_at = now()|names no resolution",
                "year = year - 1|another"
            })
    void isNotChangedByDirectSqlOnceItIsSubmitted(String change, String why) {
        long run = path.submitted();
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql("update dividend_runs set " + change + " where id = :run")
                                .param("run", run)
                                .update()))
                .hasMessageFindingMatch(why + "|has no notice of its own");
        assertThat(test.state(run)).isEqualTo("SUBMITTED");
    }

    @Test
    void isConfirmedByASecondPersonOnly() {
        long run = TestCounty.as(county.chair, () -> {
            long mine = path.runs().open(county.cooperative, county.year);
            path.runs().compute(mine, TestPath.SURPLUS, TestPath.LOSS);
            path.runs().submit(mine);
            return mine;
        });
        refused(RunReason.NEEDS_A_SECOND_PERSON, county.chair, () -> path.runs().confirm(run, 1));
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql("update dividend_runs set confirmed_by = submitted_by where id = ?")
                                .param(run)
                                .update()))
                .hasMessageFindingMatch("maker_is_not_checker|what was decided");
        assertThat(path.number(
                        "select count(*) from notices where source_kind = 'DIVIDEND_RUN' and source_id = ?", run))
                .isZero();
    }

    @Test
    void eachStepHasItsRoleAndAnotherCooperativeFindsNothing() {
        long run = path.submitted();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        TestCounty.run(county.bookkeeper, () -> path.runs().confirm(run, 1)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.run(
                        county.chair, () -> path.runs().release(run, path.runs().firstPayableDay())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        TestCounty.run(county.approver, () -> path.runs().compute(run, TestPath.SURPLUS, Money.ZERO)));
        TestCounty stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        refused(RunReason.NO_SUCH_RUN, stranger.chair, () -> path.runs().confirm(run, 1));
        Distributions distributions = context.getBean(Distributions.class);
        assertThat(TestCounty.as(stranger.bookkeeper, () -> distributions.run(run)))
                .isEmpty();
        assertThat(TestCounty.as(stranger.bookkeeper, () -> distributions.lines(run, "", 0, 50)))
                .isEmpty();
        assertThat(TestCounty.as(county.bookkeeper, () -> distributions.lines(run, "", 0, 50)))
                .hasSize(6);
    }
}
