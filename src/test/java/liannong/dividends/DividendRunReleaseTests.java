package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import liannong.TestCounty;
import liannong.TestPath;
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
