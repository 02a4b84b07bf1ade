package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.notices.Objections;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A distribution lies open for its time and is released then, once, into the books and the register. */
@SpringBootTest
class DividendRunReleaseTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    DividendRunReleaseTests(ApplicationContext context) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void isNotReleasedWhileItsNoticeRunsNeitherByTheServiceNorByDirectSql() {
        long run = path.onNotice();
        refused(RunReason.NOTICE_RUNNING, county.approver, () -> path.released(run));
        assertThatThrownBy(() -> release(run)).hasMessageContaining("has not run out");
        path.released(path.over(run));
        assertThat(test.state(run)).isEqualTo("RELEASED");
    }

    @Test
    void anOpenObjectionHoldsItsLineAndNotTheRunAndItsAnswerFreesIt() {
        long run = path.onNotice();
        TestCounty.Member m01 = county.members.getFirst();
        long objection = path.objection(run, m01);
        path.released(path.over(run));
        assertThat(owed()).isEqualTo(162_000_00 - 42_256_42);
        RunView held = TestCounty.as(
                county.approver,
                () -> context.getBean(Distributions.class).run(run).orElseThrow());
        assertThat(held.heldFen()).isEqualTo(42_256_42);
        assertThat(path.number(
                        "select sum(credit_fen)::bigint from postings where organisation_id = ? and account_code in ('221', '222')",
                        county.cooperative))
                .as("the books owe it all")
                .isEqualTo(162_000_00);
        TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对过磅单"));
        assertThat(owed()).isEqualTo(162_000_00);
        assertThat(path.number(
                        "select count(*) from payables where payer_id = ? and due_on = (select due_on from dividend_runs where id = ?)",
                        county.cooperative,
                        run))
                .isEqualTo(6);
    }

    @Test
    void whatIsAnsweredAfterThePayingDayIsPaidOnTheNextWorkingDay() {
        long run = path.onNotice();
        long objection = path.objection(run, county.members.getFirst());
        path.released(path.over(run));
        LocalDate late = path.dueOn(run).plusDays(30);
        TestClock.moveTo(context, late);
        TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对过磅单"));
        LocalDate due = county.owner()
                .sql("select max(due_on) from payables where payer_id = ?")
                .param(county.cooperative)
                .query(LocalDate.class)
                .single();
        assertThat(due).isAfter(late).isBefore(late.plusDays(12));
    }

    @Test
    void noStatementMakesALinePayableBeforeItsRunOrWhileItIsHeld() {
        long run = path.onNotice();
        path.objection(run, county.members.getFirst());
        assertThatThrownBy(() -> payable(run, "M02")).hasMessageContaining("not payable yet");
        path.released(path.over(run));
        assertThatThrownBy(() -> payable(run, "M01")).hasMessageContaining("not payable yet");
        assertThat(owed()).isEqualTo(162_000_00 - 42_256_42);
    }

    private void payable(long run, String memberNo) {
        county.raw(
                county.chair,
                sql -> sql.sql(
                                "insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_name,"
                                        + " division_code, amount_fen, due_on, purpose, recorded_at) select nextval('payables_seq'), '360781',"
                                        + " 'DIVIDEND_LINE', l.id, l.cooperative_id, l.household_id, 'x', l.division_code, 1, current_date,"
                                        + " '分红', now() from dividend_lines l join members m on m.id = l.member_id"
                                        + " where l.run_id = ? and m.member_no = ?")
                        .params(run, memberNo)
                        .update());
    }

    @Test
    void noStatementPaysWhatNoLineOwes() {
        long run = path.onNotice();
        for (String kind : List.of("BONUS", "DIVIDEND_LINE")) {
            assertThatThrownBy(() -> county.raw(
                            county.chair,
                            sql -> sql.sql(
                                            "insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_name,"
                                                    + " division_code, amount_fen, due_on, purpose, recorded_at)"
                                                    + " select nextval('payables_seq'), '360781', ?, -l.id, l.cooperative_id, l.household_id,"
                                                    + " 'x', l.division_code, l.total_fen, current_date, '分红', now() from dividend_lines l"
                                                    + " where l.run_id = ? and l.household_id is not null limit 1")
                                    .params(kind, run)
                                    .update()))
                    .as(kind)
                    .hasStackTraceContaining(kind.equals("BONUS") ? "owed_by_a_line" : "is paid as it was decided");
        }
    }

    private long owed() {
        return path.number("select sum(amount_fen)::bigint from payables where payer_id = ?", county.cooperative);
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
        assertThat(test.state(run)).isEqualTo("ON_NOTICE");
    }

    private void release(long run) {
        county.raw(
                county.approver,
                sql -> sql.sql("update dividend_runs set state = 'RELEASED', released_by = ?,"
                                + " released_at = now(), due_on = current_date + 30 where id = ?")
                        .params(county.approver.id(), run)
                        .update());
    }
}
