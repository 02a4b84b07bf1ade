package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.dividends.RunReason;
import liannong.meetings.Matter;
import liannong.meetings.MeetingReason;
import liannong.meetings.TestMeeting;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is divided by a scheme is laid open as those passed it who have a part in it; what is owed by contract is not voted on. */
@SpringBootTest
class SchemesDecidedTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemePath path;
    private final TestEntitlements given;

    @Autowired
    SchemesDecidedTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.given = new TestEntitlements(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void aDividendNamesTheResolutionThatPassedItAndTheNoticeSaysSo() {
        long run = given.floorAndRest();
        refused(EntitlementReason.DECISION_MISSING, county.chair, () -> confirm(run, Decision.NONE));
        refused(
                EntitlementReason.DECISION_MISSING,
                county.chair,
                () -> confirm(run, Decision.document("理事会纪要 3 号", last())));
        long resolution = TestMeeting.resolution(context, county, Matter.INCOME);
        TestCounty.run(county.chair, () -> confirm(run, Decision.resolution(resolution)));
        assertThat(county.owner()
                        .sql(
                                "select n.intro like '%成员大会决议 ' || q.no || '（%' from entitlement_runs r"
                                        + " join notices n on n.id = r.notice_id join resolutions q on q.id = r.resolution_id where r.id = ?")
                        .param(run)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aResolutionAboutSomethingElseOrOfOthersOrOfBeforeTheYearWasOverIsRefused() {
        long run = given.floorAndRest();
        long other = TestMeeting.resolution(context, county, Matter.CONTRIBUTION);
        TestCounty neighbour = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "CLOSING");
        long foreign = TestMeeting.resolution(context, neighbour, Matter.INCOME);
        long early = TestMeeting.resolution(context, county, Matter.INCOME, last());
        refused(
                MeetingReason.RESOLUTION_OF_ANOTHER_MATTER,
                county.chair,
                () -> confirm(run, Decision.resolution(other)));
        refused(MeetingReason.NO_SUCH_RESOLUTION, county.chair, () -> confirm(run, Decision.resolution(foreign)));
        refused(EntitlementReason.DECIDED_TOO_EARLY, county.chair, () -> confirm(run, Decision.resolution(early)));
    }

    @Test
    void aResolutionPassesOneDividendAndNoSecond() {
        long resolution = TestMeeting.resolution(context, county, Matter.INCOME);
        long first = given.floorAndRest();
        TestCounty.run(county.chair, () -> confirm(first, Decision.resolution(resolution)));
        long second = path.submitted(path.computed(path.opened(path.rentAndRest()), 30_000));
        refused(
                RunReason.RESOLUTION_NAMED_BEFORE,
                county.chair,
                () -> confirm(second, Decision.resolution(resolution)));
    }

    @Test
    void aRentAndAWageAreOwedByContractAndNobodyVotes() {
        county.land(county.members.getFirst(), 320, 540_000, LocalDate.of(county.year - 1, 3, 5));
        for (long run : new long[] {given.rent(), given.posts()}) {
            assertThat(TestCounty.as(county.chair, () -> path.runs().needed(run)))
                    .isEqualTo(DecisionNeeded.NOTHING);
            TestCounty.run(county.chair, () -> confirm(run, Decision.NONE));
        }
    }

    @Test
    void anOrganisationWhoseMeetingsAreNotHeldHereNamesItsDocumentAndTheDay() {
        long run = given.floorAndRest();
        county.owner()
                .sql("update organisations set kind = 'ENTERPRISE', cooperative_type = null where id = ?")
                .param(county.cooperative)
                .update();
        LocalDate tomorrow = context.getBean(BusinessClock.class).today().plusDays(1);
        refused(EntitlementReason.DECISION_MISSING, county.chair, () -> confirm(run, Decision.NONE));
        refused(
                EntitlementReason.DECIDED_LATER,
                county.chair,
                () -> confirm(run, Decision.document("股东会决议 2 号", tomorrow)));
        refused(
                EntitlementReason.DECIDED_TOO_EARLY,
                county.chair,
                () -> confirm(run, Decision.document("股东会决议 2 号", last())));
        TestCounty.run(county.chair, () -> confirm(run, Decision.document("股东会决议 2 号", tomorrow.minusDays(1))));
        assertThat(state(run)).isEqualTo("ON_NOTICE");
    }

    @Test
    void aCorrectionOfTheSameFiguresDividesWhatWasPassedAndOneOfOthersIsPassedAnew() {
        long run = path.released(path.onNotice(path.computed(path.opened(path.rentAndRest()), 30_000)));
        long correction = path.correction(run);
        path.computed(correction, 30_000);
        assertThat(TestCounty.as(county.chair, () -> path.runs().needed(correction)))
                .isEqualTo(DecisionNeeded.NOTHING);
        path.submitted(path.computed(correction, 40_000));
        assertThat(TestCounty.as(county.chair, () -> path.runs().needed(correction)))
                .isEqualTo(DecisionNeeded.RESOLUTION);
        refused(EntitlementReason.DECISION_MISSING, county.chair, () -> confirm(correction, Decision.NONE));
    }

    @Test
    void noStatementLaysOpenWhatNobodyPassed() {
        long run = given.floorAndRest();
        long other = TestMeeting.resolution(context, county, Matter.CONTRIBUTION);
        for (String decision : new String[] {"null", Long.toString(other)}) {
            assertThatThrownBy(() -> county.raw(county.chair, sql -> laidOpen(sql, run, decision)))
                    .as(decision)
                    .hasStackTraceContaining("nobody decided about");
        }
    }

    /** What the service writes, with another decision. */
    private void laidOpen(JdbcClient sql, long run, String resolution) {
        sql.sql("select seal_entitlement_runs(array[" + run + "]::bigint[])")
                .query()
                .singleRow();
        long notice = county.next("notices");
        sql.sql(
                        "insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id, division_code,"
                                + " organisation_name, title, intro, summary, headings, totals, row_count, opened_on, last_day, opened_by, root)"
                                + " select :notice, county_code, 'GS-D-' || id, 'ENTITLEMENT', 'ENTITLEMENT_RUN', id, organisation_id,"
                                + " division_code, '试验', '试验公示', '', '[]', '[]', '[]', line_count, business_today(), business_today() + 30, :by,"
                                + " (select root from entitlement_roots where run_id = :run) from entitlement_runs where id = :run")
                .param("notice", notice)
                .param("by", county.chair.id())
                .param("run", run)
                .update();
        sql.sql(
                        "insert into notice_rows (notice_id, row_no, source_id, name, place, cells) select :notice,"
                                + " row_number() over (order by id), id, '某＊', '某村', '[]' from entitlement_lines where run_id = :run")
                .param("notice", notice)
                .param("run", run)
                .update();
        sql.sql(
                        "update entitlement_runs set state = 'ON_NOTICE', confirmed_by = :by, confirmed_at = now(), notice_id = :notice,"
                                + " resolution_id = " + resolution + " where id = :run")
                .param("by", county.chair.id())
                .param("notice", notice)
                .param("run", run)
                .update();
    }

    private void confirm(long run, Decision decision) {
        path.runs().confirm(run, decision);
    }

    private LocalDate last() {
        return path.last();
    }

    private String state(long run) {
        return county.owner()
                .sql("select state from entitlement_runs where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    private static void refused(Reason reason, SignedIn by, Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(by, step))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
