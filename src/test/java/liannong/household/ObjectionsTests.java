package liannong.household;

import static liannong.household.TestVillage.as;
import static liannong.household.TestVillage.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.dividends.DividendRuns;
import liannong.dividends.Progress;
import liannong.notices.NoticeReason;
import liannong.notices.ObjectionRow;
import liannong.notices.Objections;
import liannong.notices.RaiseObjection;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayKind;
import liannong.schedule.Workdays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A household objects to its own line while the notice runs; somebody else answers; nothing is paid before. */
@SpringBootTest
class ObjectionsTests {

    private static final String TEXT = "我家交了两万斤，不是一万八千斤。";

    private final DataSource owner;
    private final Objections objections;
    private final DividendRuns runs;
    private final BusinessClock clock;
    private final Workdays workdays;
    private final TestVillage village;
    private final TestYear year;

    private long runId;
    private long notice;
    private long line;

    @Autowired
    ObjectionsTests(
            @FlywayDataSource DataSource owner,
            Objections objections,
            DividendRuns runs,
            ApplicationContext context,
            BusinessClock clock,
            Workdays workdays) {
        this.owner = owner;
        this.objections = objections;
        this.runs = runs;
        this.clock = clock;
        this.workdays = workdays;
        this.village = new TestVillage(owner);
        this.year = new TestYear(village, context);
    }

    @BeforeEach
    void layOpen() {
        runId = year.onNotice(1, 126_842_001);
        notice = year.notice(runId);
        line = year.rowOf(village.first(), 1).lineId();
    }

    @Test
    void holdsBackItsOwnLineUntilItIsAnswered() {
        long objection = raise(village.first().user(), line, TEXT);
        year.close(runId);
        run(village.approver, this::release);
        assertThat(progress()).isEqualTo(Progress.HELD);
        run(village.supervisor, () -> objections.answer(objection, "过磅单是一万八千六百四十斤，已经当面核对。"));
        assertThat(progress()).isEqualTo(Progress.AWAITING_DUE_DAY);
        ObjectionRow answered = list(village.first().user()).getFirst();
        assertThat(answered.answeredBy()).isEqualTo("监事");
        assertThat(answered.answer()).startsWith("过磅单");
    }

    @Test
    void isDueAfterTheWorkingDaysThatTheRuleSets() {
        raise(village.first().user(), line, TEXT);
        ObjectionRow row = list(village.chair).getFirst();
        assertThat(row.answerDue()).isEqualTo(workdays.lastDay(clock.today(), 3, DayKind.WORKING));
        assertThat(row.name()).isEqualTo("钟秀兰");
        assertThat(row.amountFen()).isPositive();
        assertThat(row.overdue()).isFalse();
    }

    @Test
    void isRaisedOnceWhenSentTwice() {
        var command = new RaiseObjection(UUID.randomUUID(), notice, line, TEXT);
        long first = as(village.first().user(), () -> objections.raise(command));
        long second = as(village.first().user(), () -> objections.raise(command));
        assertThat(second).isEqualTo(first);
        refuses(NoticeReason.OBJECTION_OPEN_ALREADY, () -> raise(village.first().user(), line, "还有一件事不对。"));
        assertThat(list(village.chair)).hasSize(1);
    }

    @Test
    void nobodyObjectsToAnotherHouseholdsLine() {
        refuses(NoticeReason.NOT_YOUR_LINE, () -> raise(village.second().user(), line, TEXT));
        assertThat(list(village.chair)).isEmpty();
    }

    @Test
    void nobodyObjectsToALineOfAnotherNotice() {
        long other = year.onNotice(2, 50_000_00);
        long otherNotice = year.notice(other);
        var command = new RaiseObjection(UUID.randomUUID(), otherNotice, line, TEXT);
        refuses(NoticeReason.NOT_YOUR_LINE, () -> run(village.first().user(), () -> objections.raise(command)));
    }

    @Test
    void comesTooLateWhenTheNoticeIsOver() {
        year.close(runId);
        refuses(NoticeReason.NOTICE_OVER, () -> raise(village.first().user(), line, TEXT));
    }

    @Test
    void isReadByItsHouseholdAndItsCooperativeOnly() {
        raise(village.first().user(), line, TEXT);
        assertThat(list(village.first().user())).hasSize(1);
        assertThat(list(village.second().user())).isEmpty();
        assertThat(list(village.supervisor)).hasSize(1);
        assertThat(list(new TestVillage(owner).chair)).isEmpty();
    }

    @Test
    void isAnsweredOnceAndByItsOwnCooperative() {
        long objection = raise(village.first().user(), line, TEXT);
        SignedIn stranger = new TestVillage(owner).chair;
        refuses(NoticeReason.NO_SUCH_OBJECTION, () -> run(stranger, () -> objections.answer(objection, "没有问题。")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> run(village.bookkeeper, () -> objections.answer(objection, "没有问题。")));
        run(village.chair, () -> objections.answer(objection, "已经核对，数是对的。"));
        refuses(
                NoticeReason.OBJECTION_ANSWERED,
                () -> run(village.supervisor, () -> objections.answer(objection, "再答一次也不行。")));
        assertThat(list(village.chair).getFirst().answer()).isEqualTo("已经核对，数是对的。");
    }

    @Test
    void isNeverAnsweredByWhoeverRaisedIt() {
        long objection = raise(village.first().user(), line, TEXT);
        village.owner()
                .sql("alter table objections disable trigger raised_and_answered")
                .update();
        village.owner()
                .sql("update objections set raised_by = ? where id = ?")
                .params(village.chair.id(), objection)
                .update();
        village.owner()
                .sql("alter table objections enable trigger raised_and_answered")
                .update();
        refuses(NoticeReason.OWN_OBJECTION, () -> run(village.chair, () -> objections.answer(objection, "我自己答。")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "不对", "  不 对"})
    void saysSomething(String text) {
        refuses(NoticeReason.TEXT_TOO_SHORT, () -> raise(village.first().user(), line, text));
    }

    @Test
    void saysItInFiveHundredCharacters() {
        refuses(NoticeReason.TEXT_TOO_LONG, () -> raise(village.first().user(), line, "多".repeat(501)));
        raise(village.first().user(), line, "𠮷".repeat(500));
        assertThat(list(village.chair)).hasSize(1);
    }

    @Test
    void theDatabaseKeepsWhatWasRaised() {
        long objection = raise(village.first().user(), line, TEXT);
        assertThatThrownBy(() -> village.owner()
                        .sql("delete from objections where id = ?")
                        .params(objection)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> village.owner()
                        .sql("insert into objections (id, county_code, notice_id, row_no, source_id, household_id,"
                                + " organisation_id, division_code, raised_by, raised_on, text, answer_due, command_id)"
                                + " select nextval('objections_seq'), county_code, notice_id, row_no, source_id, household_id,"
                                + " organisation_id, division_code, raised_by, raised_on - 30, text, answer_due,"
                                + " gen_random_uuid() from objections where id = ?")
                        .params(objection)
                        .update())
                .hasMessageContaining("while its notice runs");
    }

    private Progress progress() {
        return as(
                        village.first().user(),
                        () -> year.dividends().of(village.first().householdId()))
                .stream()
                .filter(row -> row.lineId() == line)
                .findFirst()
                .orElseThrow()
                .progress();
    }

    private void release() {
        runs.release(runId, runs.firstPayableDay());
    }

    private long raise(SignedIn user, long ofLine, String text) {
        return as(user, () -> objections.raise(new RaiseObjection(UUID.randomUUID(), notice, ofLine, text)));
    }

    private List<ObjectionRow> list(SignedIn user) {
        return as(user, () -> objections.of(notice));
    }

    private static void refuses(Reason reason, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
