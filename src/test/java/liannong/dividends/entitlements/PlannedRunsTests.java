package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.schedule.BusinessClock;
import liannong.schedule.DailyTask;
import liannong.schedule.TestClock;
import liannong.schedule.plans.ComingRow;
import liannong.schedule.plans.Frequency;
import liannong.schedule.plans.NewPlanVersion;
import liannong.schedule.plans.PaymentPlans;
import liannong.schedule.plans.PlanAnswer;
import liannong.schedule.plans.PlanCalendar;
import liannong.schedule.plans.PlanReason;
import liannong.schedule.plans.PlanRule;
import liannong.schedule.plans.Shift;
import liannong.schedule.plans.SourceKind;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What a confirmed plan brings due is opened as a draft once, on its day; no money moves by it. */
@SpringBootTest
class PlannedRunsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemeBook book;
    private final PaymentPlans plans;
    private final PlanCalendar calendar;
    private final DailyTask task;
    private final LocalDate month;

    @Autowired
    PlannedRunsTests(
            ApplicationContext context,
            SchemeBook book,
            PaymentPlans plans,
            PlanCalendar calendar,
            List<DailyTask> tasks,
            BusinessClock clock) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.book = book;
        this.plans = plans;
        this.calendar = calendar;
        this.task = tasks.stream()
                .filter(each -> each.name().equals("schedule.plans"))
                .findFirst()
                .orElseThrow();
        this.month = clock.today().withDayOfMonth(1);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void aMonthsWagesAreOpenedAsADraftOnTheirDayAndOnce() {
        confirmed(monthly(scheme(month)));
        run(month.plusMonths(1).minusDays(1));
        assertThat(drafts()).as("the month is not over").isEmpty();
        run(month.plusMonths(1).plusDays(9));
        run(month.plusMonths(1).plusDays(9));
        run(month.plusMonths(1).plusDays(10));
        assertThat(drafts()).containsExactly(month + " DRAFT 1");
        assertThat(county.owner()
                        .sql("select count(*) from payables where payer_id = ?")
                        .param(county.cooperative)
                        .query(Long.class)
                        .single())
                .as("no money by itself")
                .isZero();
        ComingRow row = coming().getFirst();
        assertThat(row.answer()).isEqualTo(PlanAnswer.DRAFT_OPENED);
        assertThat(row.answerId()).isPositive();
    }

    @Test
    void missedMonthsAreOpenedInOrderAndAClockSetBackOpensNothingTwice() {
        confirmed(monthly(scheme(month)));
        run(month.plusMonths(4).plusDays(9));
        run(month.plusMonths(1).plusDays(9));
        assertThat(drafts()).hasSize(4).startsWith(month + " DRAFT 1", month.plusMonths(1) + " DRAFT 1");
    }

    @Test
    void withoutASchemeInForceTheBookkeeperIsRemindedAndWhatIsOpenAlreadyIsFound() {
        long scheme = scheme(month.plusMonths(1));
        confirmed(monthly(scheme));
        run(month.plusMonths(1).plusDays(9));
        assertThat(drafts()).isEmpty();
        assertThat(coming().getFirst().answer()).isEqualTo(PlanAnswer.REMINDER);
        assertThat(coming().getFirst().note()).isEqualTo("NO_SCHEME_IN_FORCE");
        TestClock.moveTo(context, month.plusMonths(2).plusDays(1));
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(EntitlementRuns.class)
                        .open(scheme, month.plusMonths(1), month.plusMonths(2).minusDays(1)));
        run(month.plusMonths(2).plusDays(9));
        assertThat(drafts()).as("that of the bookkeeper").hasSize(1);
        assertThat(coming().get(1).answer()).isEqualTo(PlanAnswer.OPEN_ALREADY);
    }

    @Test
    void theYearsDistributionIsOpenedByItsPlan() {
        LocalDate year = LocalDate.of(month.getYear(), 1, 1);
        confirmed(new NewPlanVersion(
                UUID.randomUUID(),
                county.cooperative,
                "年度分配",
                SourceKind.DISTRIBUTION,
                county.cooperative,
                new PlanRule(Frequency.YEARLY, year, 14, 31, null, Shift.BEFORE, 30),
                "章程"));
        run(year.plusMonths(14).plusDays(9));
        assertThat(county.owner()
                        .sql(
                                "select year || ' ' || state || ' ' || drafted_by from dividend_runs where cooperative_id = ?")
                        .param(county.cooperative)
                        .query(String.class)
                        .list())
                .containsExactly(month.getYear() + " DRAFT " + SystemUser.ID);
    }

    @Test
    void nothingComesDueByAPlanThatNobodyConfirmedOrThatEnded() {
        long scheme = scheme(month);
        written(monthly(scheme));
        run(month.plusMonths(1).plusDays(9));
        assertThat(drafts()).isEmpty();
        confirmed(monthly(scheme));
        confirmed(with(scheme, new PlanRule(Frequency.ENDED, month.plusMonths(2), 0, 1, null, Shift.AFTER, 0)));
        run(month.plusMonths(5));
        assertThat(drafts()).hasSize(2);
    }

    @Test
    void whoWritesDoesNotConfirmAndAnotherOrganisationsSchemeIsNotPlanned() {
        TestCounty other = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "CLOSING");
        long scheme = scheme(month);
        long version = written(monthly(scheme));
        assertThatThrownBy(() -> TestCounty.run(county.bookkeeper, () -> plans.confirm(version)))
                .hasMessageContaining("Access Denied");
        refused(PlanReason.NO_SUCH_PLAN, other.chair, () -> plans.confirm(version));
        refused(PlanReason.NO_SUCH_PLAN, other.bookkeeper, () -> plans.write(monthly(scheme)));
        refused(
                PlanReason.NO_SUCH_PLAN,
                other.bookkeeper,
                () -> plans.write(new NewPlanVersion(
                        UUID.randomUUID(), other.cooperative, "工资", SourceKind.SCHEME, scheme, monthly(), "协议")));
        assertThatThrownBy(() -> county.owner()
                        .sql(
                                "update payment_plan_versions set confirmed_by = recorded_by, confirmed_at = now() where id = ?")
                        .param(version)
                        .update())
                .hasMessageContaining("who_writes_a_plan_does_not_confirm_it");
    }

    @Test
    void aPlanIsNotChangedBehindWhatCameDueNorInTheMiddleOfAPeriod() {
        long scheme = scheme(month);
        confirmed(new NewPlanVersion(
                UUID.randomUUID(),
                county.cooperative,
                "工资",
                SourceKind.SCHEME,
                scheme,
                new PlanRule(Frequency.QUARTERLY, month, 3, 15, null, Shift.AFTER, 10),
                "协议"));
        run(month.plusMonths(3).plusDays(12));
        refused(PlanReason.PLAN_PERIOD_ANNOUNCED, county.chair, () -> plans.confirm(written(again(scheme, month))));
        refused(
                PlanReason.PLAN_BREAKS_A_PERIOD,
                county.chair,
                () -> plans.confirm(written(again(scheme, month.plusMonths(4)))));
        confirmed(again(scheme, month.plusMonths(3)));
    }

    @Test
    void nobodyButTheScheduleSaysThatAPlanCameDue() {
        long version = confirmed(monthly(scheme(month)));
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(
                                        "insert into plan_dues (id, county_code, organisation_id, plan_id, version_id, first_day, last_day,"
                                                + " due_on, announced_on) select nextval('plan_dues_seq'), '360781', ?, plan_id, id,"
                                                + " first_period, first_period + 20, first_period + 40, current_date"
                                                + " from payment_plan_versions where id = ?")
                                .params(county.cooperative, version)
                                .update()))
                .rootCause()
                .hasMessageContaining("by the schedule");
    }

    private void run(LocalDate day) {
        TestClock.moveTo(context, day);
        SystemUser.act(() -> task.run(day));
    }

    private List<String> drafts() {
        return county.owner()
                .sql(
                        "select first_day || ' ' || state || ' ' || drafted_by from entitlement_runs where organisation_id = ?"
                                + " order by first_day")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }

    private List<ComingRow> coming() {
        return TestCounty.as(county.bookkeeper, () -> calendar.between(month, month.plusMonths(8)));
    }

    private PlanRule monthly() {
        return new PlanRule(Frequency.MONTHLY, month, 1, 15, null, Shift.AFTER, 10);
    }

    private NewPlanVersion monthly(long scheme) {
        return with(scheme, monthly());
    }

    private NewPlanVersion again(long scheme, LocalDate first) {
        return with(scheme, new PlanRule(Frequency.MONTHLY, first, 1, 15, null, Shift.AFTER, 10));
    }

    private NewPlanVersion with(long scheme, PlanRule rule) {
        return new NewPlanVersion(UUID.randomUUID(), county.cooperative, "工资", SourceKind.SCHEME, scheme, rule, "协议");
    }

    private long written(NewPlanVersion version) {
        return TestCounty.as(county.bookkeeper, () -> plans.write(version));
    }

    private long confirmed(NewPlanVersion version) {
        long id = written(version);
        TestCounty.run(county.chair, () -> plans.confirm(id));
        return id;
    }

    /** A scheme that is in force from a day on. */
    private long scheme(LocalDate from) {
        Pool pool = new Pool(
                "公益岗位工资",
                Nature.WAGE,
                "电费收入",
                new Amount.Part(BigDecimal.ONE),
                Pool.Shortfall.REFUSED,
                Weight.AMOUNT,
                Set.of(ShareClass.CAPITAL),
                Set.of(),
                null);
        long version = TestCounty.as(
                county.bookkeeper,
                () -> book.write(new NewSchemeVersion(
                        UUID.randomUUID(),
                        county.cooperative,
                        "公益岗位",
                        Audience.MEMBERS,
                        from,
                        "协议",
                        List.of(new SchemeFigure("电费收入", Source.PV_TARIFF)),
                        List.of(pool))));
        TestCounty.run(county.chair, () -> book.confirm(version));
        return TestCounty.as(
                county.bookkeeper,
                () -> plans.sources(county.cooperative).stream()
                        .filter(source -> source.kind() == SourceKind.SCHEME)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private static void refused(Reason reason, SignedIn user, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(user, act))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
