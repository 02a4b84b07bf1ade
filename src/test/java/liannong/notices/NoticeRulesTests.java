package liannong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayKind;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** How long notices run is written by one person of the bureau and confirmed by another, for a day to come. */
@SpringBootTest
class NoticeRulesTests {

    /** Each rule has a day of its own, so far ahead that no other test opens a notice by it. */
    private static final AtomicInteger DAYS = new AtomicInteger(300);

    private static final String BUREAUS = "a rule of notices is the bureau's";
    private static final String SOURCE = "瑞农发〔2026〕8 号";

    private final ApplicationContext context;
    private final NoticeRules rules;
    private final TestCounty county;
    private final SignedIn officer;
    private final LocalDate today;
    private final LocalDate day;

    @Autowired
    NoticeRulesTests(ApplicationContext context, NoticeRules rules, BusinessClock clock) {
        this.context = context;
        this.rules = rules;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.officer = county.user(Role.BUREAU_OFFICER, "360781", null, null);
        this.today = clock.today();
        this.day = today.plusDays(DAYS.addAndGet(5));
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void aRuleIsInForceWhenAnotherPersonHasConfirmedIt() {
        long id = written(rule(day, 10, DayKind.WORKING));
        assertThat(row(id).inForce()).isFalse();
        refused(NoticeReason.NOTICE_RULE_NEEDS_TWO, officer, () -> rules.confirm(id));
        TestCounty.run(county.approver, () -> rules.confirm(id));
        assertThat(row(id).inForce()).isTrue();
        refused(NoticeReason.NOTICE_RULE_CONFIRMED_BEFORE, county.approver, () -> rules.confirm(id));
        refused(NoticeReason.NOTICE_RULE_OF_THAT_DAY, officer, () -> rules.write(rule(day, 12, DayKind.WORKING)));
    }

    @Test
    void sentTwiceItIsWrittenOnce() {
        NewNoticeRule rule = rule(day, 10, DayKind.WORKING);
        assertThat(written(rule)).isEqualTo(written(rule));
    }

    @Test
    void ofTwoWrittenForADayOneIsConfirmed() {
        long one = written(rule(day, 10, DayKind.WORKING));
        long other = written(rule(day, 12, DayKind.WORKING));
        TestCounty.run(county.approver, () -> rules.confirm(one));
        refused(NoticeReason.NOTICE_RULE_OF_THAT_DAY, county.approver, () -> rules.confirm(other));
    }

    @Test
    void itNeverReachesBackAndStaysWithinItsLimits() {
        refused(NoticeReason.NOTICE_RULE_BEGINS_LATER, officer, () -> rules.write(rule(today, 7, DayKind.WORKING)));
        refused(
                NoticeReason.NOTICE_RULE_BEGINS_LATER,
                officer,
                () -> rules.write(rule(today.plusDays(367), 7, DayKind.WORKING)));
        refused(NoticeReason.NOTICE_RULE_DAYS, officer, () -> rules.write(rule(day, 4, DayKind.WORKING)));
        refused(NoticeReason.NOTICE_RULE_DAYS, officer, () -> rules.write(rule(day, 6, DayKind.CALENDAR)));
        refused(NoticeReason.NOTICE_RULE_DAYS, officer, () -> rules.write(rule(day, 61, DayKind.CALENDAR)));
        NewNoticeRule given = rule(day, 7, DayKind.CALENDAR);
        refused(
                NoticeReason.NOTICE_RULE_WITHOUT_SOURCE,
                officer,
                () -> rules.write(new NewNoticeRule(
                        given.commandId(),
                        given.kind(),
                        day,
                        7,
                        given.dayKind(),
                        "口头",
                        3,
                        given.answerDayKind(),
                        SOURCE)));
        written(given);
    }

    @Test
    void whatNobodyConfirmedBeforeItsDayIsNotConfirmedAfterwards() {
        long id = written(rule(day, 10, DayKind.WORKING));
        TestClock.moveTo(context, day);
        refused(NoticeReason.NOTICE_RULE_BEGINS_LATER, county.approver, () -> rules.confirm(id));
        assertThatThrownBy(() -> confirmBySql(county.approver, id)).hasMessageContaining("begins on a day to come");
    }

    @Test
    void nobodyElseWritesOne() {
        SignedIn auditor = county.user(Role.AUDITOR, "360781", null, null);
        for (SignedIn user : List.of(auditor, county.chair, county.clerk)) {
            assertThatThrownBy(() -> TestCounty.run(user, () -> rules.write(rule(day, 7, DayKind.WORKING))))
                    .hasMessageContaining("Access Denied");
            assertThatThrownBy(() -> insert(user, user, day, 7)).hasMessageContaining(BUREAUS);
        }
    }

    @Test
    void noStatementShortensANotice() {
        assertThatThrownBy(() -> insert(officer, officer, today, 7)).hasMessageContaining("begins on a day to come");
        assertThatThrownBy(() -> insert(officer, officer, day, 1)).hasMessageContaining("notice_rule_period");
        assertThatThrownBy(() -> insert(officer, county.approver, day, 7))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> raw(
                        officer,
                        "insert into notice_rules (id, kind, valid_from, days, day_kind, source, answer_days, answer_day_kind,"
                                + " answer_source) values (-1, 'ENTITLEMENT', current_date + 5, 7, 'WORKING', '无人写的规定', 3,"
                                + " 'WORKING', '无人写的规定')"))
                .as("as if it had come with the installation")
                .hasMessageContaining(BUREAUS);
        assertThatThrownBy(() ->
                        raw(officer, "insert into notice_rules (id, confirmed_by, confirmed_at) values (-1, 1, now())"))
                .hasStackTraceContaining("permission denied");
        long id = written(rule(day, 10, DayKind.WORKING));
        assertThatThrownBy(() -> confirmBySql(officer, id)).hasMessageContaining("notice_rule_needs_two");
        assertThatThrownBy(() -> raw(county.approver, "update notice_rules set days = 5 where id = " + id))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> raw(county.approver, "delete from notice_rules where id = " + id))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> owner("update notice_rules set days = 5 where id = " + id))
                .hasMessageContaining("not rewritten");
        assertThatThrownBy(() -> owner("update notice_rules set confirmed_by = 1 where recorded_by is null"))
                .hasMessageContaining("not rewritten");
    }

    /** A row with a name of the bureau on it, from a person who is not of it. */
    @Test
    void aRoleThatIsPretendedIsNotEnough() {
        SignedIn pretends = new SignedIn(
                county.chair.id(), "x", "x", Role.BUREAU_OFFICER, "360781", List.of(), null, null, false, false, "!");
        assertThatThrownBy(() -> insert(pretends, pretends, day, 7)).hasMessageContaining(BUREAUS);
    }

    /** The rule of the installation asks for seven working days; a rule that nobody confirmed does not lengthen it. */
    @Test
    void aNoticeIsMeasuredByConfirmedRulesOnly() {
        long id = written(rule(day, 30, DayKind.CALENDAR));
        TestCounty.run(county.approver, () -> rules.confirm(id));
        written(rule(day.plusDays(1), 60, DayKind.CALENDAR));
        TestClock.moveTo(context, day.plusDays(2));
        assertThatThrownBy(() -> notice(29)).hasMessageContaining("as long as the rule");
        notice(30);
    }

    private void notice(int days) {
        county.raw(
                county.chair,
                sql -> sql.sql(
                                "insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id,"
                                        + " division_code, organisation_name, title, intro, summary, headings, totals, row_count,"
                                        + " opened_on, last_day, opened_by) select :id, '360781', 'GS-T-' || :id, 'ENTITLEMENT', 'TEST',"
                                        + " :id, :organisation, division_code, name, '试验公示', '', '[]', '[]', '[]', 1,"
                                        + " business_today(), business_today() + :days, :by from organisations where id = :organisation")
                        .param("id", county.next("notices"))
                        .param("organisation", county.cooperative)
                        .param("days", days)
                        .param("by", county.chair.id())
                        .update());
    }

    private NewNoticeRule rule(LocalDate from, int days, DayKind kind) {
        return new NewNoticeRule(
                UUID.randomUUID(), NoticeKind.ENTITLEMENT, from, days, kind, SOURCE, 3, DayKind.WORKING, SOURCE);
    }

    private long written(NewNoticeRule rule) {
        return TestCounty.as(officer, () -> rules.write(rule));
    }

    private NoticeRuleRow row(long id) {
        return TestCounty.as(officer, rules::list).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void insert(SignedIn acting, SignedIn by, LocalDate from, int days) {
        county.raw(
                acting,
                sql -> sql.sql("insert into notice_rules (id, kind, valid_from, days, day_kind, source, answer_days,"
                                + " answer_day_kind, answer_source, recorded_by, recorded_at, command_id) values"
                                + " (nextval('notice_rules_seq'), 'ENTITLEMENT', :from, :days, 'WORKING', :source, 3, 'WORKING',"
                                + " :source, :by, now(), gen_random_uuid())")
                        .param("from", from)
                        .param("days", days)
                        .param("source", SOURCE)
                        .param("by", by.id())
                        .update());
    }

    private void confirmBySql(SignedIn by, long id) {
        raw(by, "update notice_rules set confirmed_by = " + by.id() + ", confirmed_at = now() where id = " + id);
    }

    private void raw(SignedIn by, String statement) {
        county.raw(by, sql -> sql.sql(statement).update());
    }

    private void owner(String statement) {
        county.owner().sql(statement).update();
    }

    private void refused(Reason reason, SignedIn by, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(by, act))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
