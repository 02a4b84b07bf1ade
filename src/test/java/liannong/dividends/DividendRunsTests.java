package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The year's distribution on a real database: to the fen, one step at a time, and no way around by direct SQL. */
@SpringBootTest
class DividendRunsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    DividendRunsTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void dividesTheGoldenVectorToTheFen() {
        assertThat(lines(path.drafted()))
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
        assertThat(lines(new TestPath(context, opening).drafted()))
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
        assertThat(lines(run)).hasSize(6);
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
        assertThat(state(run)).isEqualTo(fen == 0 ? "SUBMITTED" : "DRAFT");
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
        assertThat(lines(run)).hasSize(6);
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
                "state = 'ON_NOTICE', confirmed_by = 1, confirmed_at = now()|violates check constraint",
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
        assertThat(state(run)).isEqualTo("SUBMITTED");
    }

    @Test
    void isConfirmedByASecondPersonOnly() {
        long run = TestCounty.as(county.chair, () -> {
            long mine = path.runs().open(county.cooperative, county.year);
            path.runs().compute(mine, TestPath.SURPLUS, TestPath.LOSS);
            path.runs().submit(mine);
            return mine;
        });
        refused(RunReason.NEEDS_A_SECOND_PERSON, county.chair, () -> path.runs().confirm(run));
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
    void isNotReleasedWhileItsNoticeRunsNeitherByTheServiceNorByDirectSql() {
        long run = path.onNotice();
        refused(RunReason.NOTICE_RUNNING, county.approver, () -> path.released(run));
        assertThatThrownBy(() -> release(run)).hasMessageContaining("has not run out");
        path.released(path.over(run));
        assertThat(state(run)).isEqualTo("RELEASED");
    }

    @Test
    void isNotReleasedWhileAnObjectionIsOpen() {
        long run = path.onNotice();
        path.objection(run, county.members.getFirst());
        path.over(run);
        refused(RunReason.OBJECTION_OPEN, county.approver, () -> path.released(run));
        assertThatThrownBy(() -> release(run)).hasMessageContaining("an objection to");
    }

    @Test
    void noNoticeIsClosedBeforeItsTimeNorOpenedForLess() {
        long run = path.onNotice();
        for (String day : List.of("last_day", "last_day + 1")) {
            assertThatThrownBy(() -> county.raw(
                            county.approver,
                            sql -> sql.sql("update notices set closed_on = " + day
                                            + " where source_id = ? and source_kind = 'DIVIDEND_RUN'")
                                    .param(run)
                                    .update()))
                    .hasMessageFindingMatch("closes once, when its last day is over|violates check constraint");
        }
        String copy = "insert into notices select * from jsonb_populate_record(null::notices, (select to_jsonb(n) ||"
                + " jsonb_build_object('id', nextval('notices_seq'), 'number', 'other ' || n.id, 'source_id', -n.id, ";
        String of = ") from notices n where source_id = ? and source_kind = 'DIVIDEND_RUN'))";
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(copy + "'opened_on', opened_on - 30, 'last_day', opened_on - 10" + of)
                                .param(run)
                                .update()))
                .hasMessageContaining("opens today");
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(copy + "'last_day', last_day - 1" + of)
                                .param(run)
                                .update()))
                .hasMessageContaining("as long as the rule");
        county.raw(
                county.chair,
                sql -> sql.sql(copy + "'last_day', last_day" + of).param(run).update());
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
                .hasMessageContaining("dividend_runs_cooperative_id_year_key");
        refused(
                RunReason.YEAR_NOT_OVER,
                county.bookkeeper,
                () -> path.runs().open(county.cooperative, county.year + 1));
    }

    @Test
    void itsReleaseWritesTheBooksTheRegisterAndWhatIsOwed() {
        long run = path.released();
        assertThat(county.owner()
                        .sql(
                                "select e.step || ' ' || p.account_code || ' ' || sum(p.debit_fen) || ' ' || sum(p.credit_fen) from postings p"
                                        + " join journal_entries e on e.id = p.entry_id where e.source_kind = 'DIVIDEND_RUN' and e.source_id = ?"
                                        + " group by e.step, p.account_code order by 1")
                        .param(run)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CLOSE 331 20000000 0", "CLOSE 33202 0 20000000",
                        "REFUND 221 0 9720000", "REFUND 33201 9720000 0",
                        "RESERVE 322 0 1800000", "RESERVE 33201 1800000 0",
                        "RESIDUAL 222 0 6480000", "RESIDUAL 33201 6480000 0",
                        "TRANSFER 33201 0 18000000", "TRANSFER 33202 18000000 0");
        assertThat(path.number(
                        "select sum(amount_fen)::bigint from share_movements where cooperative_id = ? and share_class = 'RESERVE'"
                                + " and kind = 'QUANTIFICATION' and effective_on = make_date(?, 12, 31)",
                        county.cooperative,
                        county.year))
                .isEqualTo(18_000_00);
        assertThat(path.number("select sum(amount_fen)::bigint from payables where payer_id = ?", county.cooperative))
                .isEqualTo(162_000_00);
        refused(RunReason.NOT_ON_NOTICE, county.approver, () -> path.released(run));
        assertThat(path.number("select count(*) from payables where payer_id = ?", county.cooperative))
                .isEqualTo(6);
    }

    @Test
    void isPaidOnAWorkingDayToCome() {
        long run = path.over(path.onNotice());
        var saturday = liannong.base.BusinessTime.today(context.getBean(java.time.Clock.class))
                .plusDays(150)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
        var today = liannong.base.BusinessTime.today(context.getBean(java.time.Clock.class));
        refused(RunReason.DUE_NOT_A_WORKDAY, county.approver, () -> path.runs().release(run, saturday));
        refused(RunReason.DUE_IN_THE_PAST, county.approver, () -> path.runs().release(run, today));
        refused(RunReason.DUE_TOO_FAR, county.approver, () -> path.runs().release(run, today.plusDays(181)));
        assertThat(state(run)).isEqualTo("ON_NOTICE");
    }

    @Test
    void eachStepHasItsRoleAndAnotherCooperativeFindsNothing() {
        long run = path.submitted();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        TestCounty.run(county.bookkeeper, () -> path.runs().confirm(run)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.run(
                        county.chair, () -> path.runs().release(run, path.runs().firstPayableDay())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        TestCounty.run(county.approver, () -> path.runs().compute(run, TestPath.SURPLUS, Money.ZERO)));
        TestCounty stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        refused(RunReason.NO_SUCH_RUN, stranger.chair, () -> path.runs().confirm(run));
        Distributions distributions = context.getBean(Distributions.class);
        assertThat(TestCounty.as(stranger.bookkeeper, () -> distributions.run(run)))
                .isEmpty();
        assertThat(TestCounty.as(stranger.bookkeeper, () -> distributions.lines(run, "", 0, 50)))
                .isEmpty();
        assertThat(TestCounty.as(county.bookkeeper, () -> distributions.lines(run, "", 0, 50)))
                .hasSize(6);
    }

    private void release(long run) {
        county.raw(
                county.approver,
                sql -> sql.sql("update dividend_runs set state = 'RELEASED', released_by = ?,"
                                + " released_at = now(), due_on = current_date + 30 where id = ?")
                        .params(county.approver.id(), run)
                        .update());
    }

    private void refused(Reason reason, SignedIn by, Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(by, step))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private String state(long run) {
        return county.owner()
                .sql("select state from dividend_runs where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    private List<String> lines(long run) {
        return county.owner()
                .sql(
                        "select m.member_no || '|' || l.reserve_fen || '|' || l.base_fen || '|' || l.refund_fen || '|' || l.residual_fen"
                                + " || '|' || l.total_fen from dividend_lines l join members m on m.id = l.member_id where l.run_id = ?"
                                + " order by m.member_no collate \"C\"")
                .param(run)
                .query(String.class)
                .list();
    }
}
