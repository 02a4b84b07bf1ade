package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.rules.NewRule;
import liannong.payouts.rules.PayoutRules;
import liannong.payouts.rules.RuleContent;
import liannong.payouts.rules.RuleKind;
import liannong.payouts.rules.RuleReason;
import liannong.schedule.BusinessClock;
import liannong.schedule.plans.Shift;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What the county decides about paying: written by one, in force by another, from a later day on. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayoutRulesTests {

    private static final Money FIFTY_THOUSAND = new Money(50_000_00);
    private static final RuleContent THREE = new RuleContent.Approvals(
            List.of(new RuleContent.Step(Money.ZERO, 2), new RuleContent.Step(FIFTY_THOUSAND, 3)));

    private final ApplicationContext context;
    private final PayoutRules rules;
    private TestCounty county;
    private SignedIn officer;
    private LocalDate tomorrow = LocalDate.MAX;

    @Autowired
    PayoutRulesTests(ApplicationContext context, PayoutRules rules) {
        this.context = context;
        this.rules = rules;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.officer = county.approver;
    }

    /** A cooperative of its own for each: what is tried here rules nobody else. */
    @BeforeEach
    void found() {
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        officer = county.user(Role.BUREAU_OFFICER, "360781", null, null);
        tomorrow = context.getBean(BusinessClock.class).today().plusDays(1);
    }

    @Test
    void whatOnePersonWroteHoldsWhenAnotherPutItInForceAndFromItsDayOn() {
        assertThat(needed(FIFTY_THOUSAND.fen() + 1, tomorrow)).isEqualTo(1);
        long version = write(RuleKind.APPROVALS, THREE);
        assertThat(needed(FIFTY_THOUSAND.fen() + 1, tomorrow))
                .as("written only")
                .isEqualTo(1);
        confirm(version);
        assertThat(needed(FIFTY_THOUSAND.fen() + 1, tomorrow)).isEqualTo(3);
        assertThat(needed(FIFTY_THOUSAND.fen(), tomorrow)).isEqualTo(2);
        assertThat(needed(FIFTY_THOUSAND.fen() + 1, tomorrow.minusDays(1)))
                .as("a day before")
                .isEqualTo(1);
        assertThat(TestCounty.as(county.bookkeeper, () -> rules.list(RuleKind.APPROVALS)))
                .anySatisfy(row -> assertThat(row.content()).isEqualTo(THREE))
                .anySatisfy(
                        row -> assertThat(row.versionId()).as("of the program").isZero());
    }

    @Test
    void theDayOfPaymentAndTheClocksChangeTheSameWay() {
        LocalDate restful = county.owner()
                .sql(
                        "select min(d)::date from generate_series(cast(:from as date), cast(:from as date) + 60, interval '1 day') d"
                                + " where not is_workday(d::date)")
                .param("from", tomorrow)
                .query(LocalDate.class)
                .single();
        assertThat(day("select pay_day(?, ?)", restful)).isEqualTo(restful);
        confirm(write(RuleKind.PAY_DAY, new RuleContent.PayDay(Shift.BEFORE, 3)));
        assertThat(day("select pay_day(?, ?)", restful)).isBefore(restful);
        assertThat(number("select balance_days(?, ?)", tomorrow)).isEqualTo(3);
        confirm(write(RuleKind.HELD, new RuleContent.Clock(5, 9, new Money(1_000_00))));
        assertThat(state(8, 999_99)).isEqualTo("WARN");
        assertThat(state(9, 1)).isEqualTo("ALARM");
        assertThat(state(5, 1_000_00)).isEqualTo("ALARM");
        assertThat(state(4, 1_000_00)).isEqualTo("RUNS");
    }

    @Test
    void theSameCommandTwiceIsOneVersionAndSomethingElseUnderItIsRefused() {
        UUID command = UUID.randomUUID();
        long first = write(command, tomorrow, THREE);
        assertThat(write(command, tomorrow, THREE)).isEqualTo(first);
        refused(RuleReason.RULE_SAME_COMMAND, () -> write(command, tomorrow.plusDays(1), THREE));
    }

    @Test
    void itIsNotForTodayNorByOnePersonNorTwiceForADay() {
        refused(RuleReason.RULE_BEGINS_TOO_EARLY, () -> write(UUID.randomUUID(), tomorrow.minusDays(1), THREE));
        refused(
                RuleReason.RULE_STEPS_WRONG,
                () -> write(
                        RuleKind.APPROVALS,
                        new RuleContent.Approvals(List.of(
                                new RuleContent.Step(Money.ZERO, 2), new RuleContent.Step(FIFTY_THOUSAND, 1)))));
        refused(
                RuleReason.RULE_STEPS_WRONG,
                () -> write(
                        RuleKind.APPROVALS,
                        new RuleContent.Approvals(List.of(new RuleContent.Step(FIFTY_THOUSAND, 1)))));
        refused(RuleReason.RULE_DAYS_WRONG, () -> write(RuleKind.DUE, new RuleContent.Clock(5, 4, new Money(1))));
        for (SignedIn other : List.of(county.bookkeeper, county.chair, county.approver))
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            TestCounty.as(other, () -> rules.write(rule(UUID.randomUUID(), tomorrow, THREE))));
        long version = write(RuleKind.APPROVALS, THREE);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.run(officer, () -> rules.confirm(version)));
        confirm(version);
        refused(RuleReason.RULE_CONFIRMED_BEFORE, () -> confirm(version));
        long again = write(RuleKind.APPROVALS, THREE);
        refused(RuleReason.RULE_OF_THE_SAME_DAY, () -> confirm(again));
        refused(RuleReason.NO_SUCH_RULE, () -> confirm(-1));
    }

    @Test
    void theDatabaseKeepsToItWhateverIsSent() {
        long version = write(RuleKind.APPROVALS, THREE);
        assertThatThrownBy(() -> step(county.bookkeeper, version, 1)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> step(officer, null, 1))
                .as("of no version")
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> confirmByHand(officer, version, officer.id()))
                .as("an officer changes no row")
                .hasMessageContaining("0 rows");
        assertThatThrownBy(() -> confirmByHand(county.approver, version, officer.id()))
                .as("in another's name")
                .hasStackTraceContaining("row-level security");
        step(officer, version, 90_000_00);
        confirmByHand(county.approver, version, county.approver.id());
        assertThatThrownBy(() -> step(officer, version, 95_000_00)).hasMessageContaining("not what version");
        assertThatThrownBy(() -> confirmByHand(county.approver, version, county.approver.id()))
                .hasMessageContaining("confirmed once");
        assertThatThrownBy(() -> county.raw(
                        officer,
                        sql -> sql.sql("update approval_rules set approvals = 1 where version_id = ?")
                                .param(version)
                                .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> county.owner()
                        .sql("delete from approval_rules where version_id = ?")
                        .param(version)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> empty(county.approver)).hasMessageContaining("says what holds for every amount");
    }

    private long write(RuleKind kind, RuleContent content) {
        return TestCounty.as(
                officer,
                () -> rules.write(
                        new NewRule(UUID.randomUUID(), kind, county.cooperative, tomorrow, "县发放工作会议纪要（测试）", content)));
    }

    private long write(UUID command, LocalDate from, RuleContent content) {
        return TestCounty.as(officer, () -> rules.write(rule(command, from, content)));
    }

    private NewRule rule(UUID command, LocalDate from, RuleContent content) {
        return new NewRule(command, RuleKind.APPROVALS, county.cooperative, from, "县发放工作会议纪要（测试）", content);
    }

    private void confirm(long version) {
        TestCounty.run(county.approver, () -> rules.confirm(version));
    }

    /** A step that one approves, from an amount on. */
    private void step(SignedIn user, @org.jspecify.annotations.Nullable Long version, long above) {
        county.raw(
                user,
                sql -> sql.sql(
                                "insert into approval_rules (id, payer_id, valid_from, source, version_id, above_fen, approvals)"
                                        + " values (nextval('approval_rules_seq'), :payer, :from, '县发放工作会议纪要（测试）',"
                                        + " :version, :above, 4)")
                        .param("payer", county.cooperative)
                        .param("from", tomorrow)
                        .param("version", version, java.sql.Types.BIGINT)
                        .param("above", above)
                        .update());
    }

    private void confirmByHand(SignedIn user, long version, long by) {
        county.raw(user, sql -> {
            int rows = sql.sql("update payout_rule_versions set confirmed_by = ?, confirmed_at = now() where id = ?")
                    .params(by, version)
                    .update();
            if (rows == 0) throw new IllegalStateException("0 rows");
        });
    }

    /** A version that says nothing is put in force. */
    private void empty(SignedIn approver) {
        long id = county.next("payout_rule_versions");
        county.owner()
                .sql(
                        "insert into payout_rule_versions (id, county_code, kind, payer_id, valid_from, source, recorded_by, recorded_at,"
                                + " command_id) values (?, '360781', 'APPROVALS', ?, ?, '没有内容', ?, now(), gen_random_uuid())")
                .params(id, county.cooperative, tomorrow.plusDays(5), officer.id())
                .update();
        confirmByHand(approver, id, approver.id());
    }

    private long needed(long fen, LocalDate day) {
        return county.owner()
                .sql("select approvals_needed(?, ?, ?)")
                .params(county.cooperative, fen, day)
                .query(Long.class)
                .single();
    }

    private LocalDate day(String sql, LocalDate day) {
        return county.owner()
                .sql(sql)
                .params(county.cooperative, day)
                .query(LocalDate.class)
                .single();
    }

    private long number(String sql, LocalDate day) {
        return county.owner()
                .sql(sql)
                .params(county.cooperative, day)
                .query(Long.class)
                .single();
    }

    private String state(int age, long fen) {
        return county.owner()
                .sql("select clock_state('HELD', ?, ?, ?, ?)")
                .params(county.cooperative, age, fen, tomorrow)
                .query(String.class)
                .single();
    }

    private static void refused(RuleReason reason, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
