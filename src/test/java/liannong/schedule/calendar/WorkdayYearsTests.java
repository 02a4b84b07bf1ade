package liannong.schedule.calendar;

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
import liannong.schedule.Workdays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The next year's working days come into the table by two persons, and never against what rests on them. */
@SpringBootTest
class WorkdayYearsTests {

    /** Each test has a year of its own, so far ahead that nobody else counts its days. */
    private static final AtomicInteger YEARS = new AtomicInteger(2060);

    private final ApplicationContext context;
    private final WorkdayYears years;
    private final Workdays workdays;
    private final TestCounty county;
    private final SignedIn officer;
    private final int year = YEARS.incrementAndGet();

    @Autowired
    WorkdayYearsTests(ApplicationContext context, WorkdayYears years, Workdays workdays) {
        this.context = context;
        this.years = years;
        this.workdays = workdays;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.officer = county.user(Role.BUREAU_OFFICER, "360781", null, null);
    }

    @Test
    void anArrangementCountsWhenAnotherPersonHasConfirmedIt() {
        long id = entered(law());
        assertThat(workdays.isWorkday(holiday())).as("not confirmed").isEqualTo(isWeekday(holiday()));
        TestCounty.run(county.approver, () -> years.confirm(id, null));
        assertThat(workdays.isWorkday(holiday())).isFalse();
        assertThat(TestCounty.as(officer, () -> years.year(year)))
                .contains(new ArrangedDay(holiday(), false, "国庆节"))
                .hasSize(8);
        refused(CalendarReason.ARRANGEMENT_CONFIRMED_BEFORE, county.approver, () -> years.confirm(id, null));
    }

    @Test
    void whoEnteredItConfirmsItOnlyWithAReasonOnRecord() {
        long id = entered(law());
        refused(CalendarReason.ARRANGEMENT_NEEDS_TWO_OR_A_REASON, officer, () -> years.confirm(id, null));
        refused(CalendarReason.ARRANGEMENT_NEEDS_TWO_OR_A_REASON, officer, () -> years.confirm(id, "没人"));
        assertThatThrownBy(() -> county.raw(
                        officer,
                        sql -> sql.sql(
                                        "update workday_arrangements set confirmed_by = ?, confirmed_at = now() where id = ?")
                                .params(officer.id(), id)
                                .update()))
                .hasMessageContaining("arrangement_needs_two_or_a_reason");
        TestCounty.run(officer, () -> years.confirm(id, "局里只有我一人值班，月底要付款"));
        assertThat(TestCounty.as(officer, () -> years.arrangements(year))
                        .getFirst()
                        .aloneBecause())
                .contains("值班");
    }

    @Test
    void aTypedNoticeIsReadLineByLineAndTheLineThatCannotBeIsNamed() {
        assertThat(ArrangementText.days("""
                休 2060-10-01 至 2060-10-03 国庆节

                班 2060-10-09 国庆节
                REST 2060-01-01 New Year"""))
                .containsExactly(
                        new ArrangedDay(LocalDate.of(2060, 10, 1), false, "国庆节"),
                        new ArrangedDay(LocalDate.of(2060, 10, 2), false, "国庆节"),
                        new ArrangedDay(LocalDate.of(2060, 10, 3), false, "国庆节"),
                        new ArrangedDay(LocalDate.of(2060, 10, 9), true, "国庆节"),
                        new ArrangedDay(LocalDate.of(2060, 1, 1), false, "New Year"));
        for (String wrong :
                List.of("放 2060-01-01 元旦", "休 2060-02-30 春节", "休 2060-02-05 2060-02-01 春节", "休 2060-01-01")) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> ArrangementText.days("休 2060-01-01 元旦\n" + wrong))
                    .satisfies(refused -> assertThat(refused.facts()).containsExactly(2));
        }
    }

    @Test
    void whatCannotBeAYearIsRefused() {
        refused(CalendarReason.ARRANGEMENT_WITHOUT_A_HOLIDAY, () -> entered("休 " + year + "-01-01 元旦"));
        refused(CalendarReason.ARRANGEMENT_DAY_TWICE, () -> entered(law() + "\n班 " + year + "-10-01 国庆节"));
        refused(
                CalendarReason.ARRANGEMENT_DAY_OF_ANOTHER_YEAR,
                () -> entered(law() + "\n休 " + (year + 1) + "-01-01 元旦"));
        refused(CalendarReason.ARRANGEMENT_SAYS_NOTHING, () -> entered(""));
        entered(law() + "\n休 " + (year - 1) + "-12-31 元旦");
    }

    @Test
    void aDayThatIsOverIsNotChangedAnyMore() {
        LocalDate past = LocalDate.of(2025, 3, 3); // a Monday of a year that is in the table
        int of = past.getYear();
        refused(
                CalendarReason.ARRANGEMENT_OF_A_PAST_DAY,
                officer,
                () -> years.enter(UUID.randomUUID(), of, "国办发明电", List.of(new ArrangedDay(past, false, "补放"))));
    }

    @Test
    void aDayOfAPaymentOrOfARunningNoticeIsNotChangedNotEvenByWhoConfirms() {
        LocalDate payday = monday(LocalDate.of(year, 7, 10));
        long id = entered(law() + "\n休 " + payday + " 高温假");
        owner(
                "insert into payables (id, county_code, payer_id, source_kind, source_id, payee_organisation_id, payee_name,"
                        + " division_code, amount_fen, due_on, purpose, recorded_at) select nextval('payables_seq'), '360781', ?,"
                        + " 'TEST', ?, ?, '合作社', ?, 1, ?, '测试', now()",
                county.cooperative,
                id,
                county.cooperative,
                county.village,
                payday);
        refused(CalendarReason.ARRANGEMENT_OF_A_PAYMENT_DAY, county.approver, () -> years.confirm(id, null));
        assertThatThrownBy(() -> county.raw(
                        county.approver,
                        sql -> sql.sql(
                                        "update workday_arrangements set confirmed_by = ?, confirmed_at = now() where id = ?")
                                .params(county.approver.id(), id)
                                .update()))
                .hasMessageContaining("is used already");
    }

    @Test
    void nobodyElseWritesTheTable() {
        SignedIn auditor = county.user(Role.AUDITOR, "360781", null, null);
        for (SignedIn user : List.of(auditor, county.chair, county.clerk)) {
            assertThatThrownBy(() -> TestCounty.run(
                            user, () -> years.enter(UUID.randomUUID(), year, "国办发明电", ArrangementText.days(law()))))
                    .hasMessageContaining("Access Denied");
        }
        assertThatThrownBy(() -> county.raw(
                        county.approver,
                        sql -> sql.sql("insert into workdays (day, kind, name) values (?, 'REST', '歇')")
                                .param(LocalDate.of(year, 3, 3))
                                .update()))
                .hasStackTraceContaining("permission denied");
        long id = entered(law());
        TestCounty.run(county.approver, () -> years.confirm(id, null));
        assertThatThrownBy(() -> owner(
                        "insert into workday_arrangement_days values (?, ?, 'REST', '歇')",
                        id,
                        LocalDate.of(year, 3, 3)))
                .hasMessageContaining("is confirmed");
        assertThatThrownBy(() -> owner("update workday_arrangements set source = '别的文件' where id = ?", id))
                .hasMessageContaining("not rewritten");
    }

    private String law() {
        String y = Integer.toString(year);
        return "休 " + y + "-01-01 元旦\n休 " + y + "-05-01 " + y + "-05-02 劳动节\n休 " + y + "-10-01 至 " + y
                + "-10-04 国庆节\n班 " + y + "-10-09 国庆节";
    }

    private LocalDate holiday() {
        return LocalDate.of(year, 10, 1);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }

    private static LocalDate monday(LocalDate near) {
        return near.minusDays(near.getDayOfWeek().getValue() - 1L);
    }

    private long entered(String text) {
        return TestCounty.as(
                officer, () -> years.enter(UUID.randomUUID(), year, "国办发明电 8 号", ArrangementText.days(text)));
    }

    private void owner(String sql, Object... parameters) {
        TestCounty.owner(context).sql(sql).params(parameters).update();
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void refused(Reason reason, SignedIn user, Runnable act) {
        refused(reason, () -> TestCounty.run(user, act));
    }
}
