package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.dividends.RunReason;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.SchemeReason;
import liannong.dividends.schemes.Weight;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came to light after a scheme was paid is given and taken by runs of their own; what was paid stays. */
@SpringBootTest
class EntitlementCorrectionsTests {

    private static final List<Pool> HALF =
            List.of(SchemePath.pool("一半", Nature.DIVIDEND, new Amount.Part(new BigDecimal("0.5")), Weight.AMOUNT));

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemePath path;
    private final TestCounty.Member m01;
    private final TestCounty.Member m02;
    private final TestCounty.Member m03;

    @Autowired
    EntitlementCorrectionsTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.m01 = county.members.get(0);
        this.m02 = county.members.get(1);
        this.m03 = county.members.get(2);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void wrongDaysOfWorkAreCorrectedByANewListAndTheFirstRunStaysAsItWas() {
        long run = wages();
        List<String> before = path.lines(run);
        long correction = path.correction(run);
        assertThat(named(correction)).as("begins with the list of before").isEqualTo(named(run));
        path.named(correction, path.days(m01, "10"), path.days(m03, "20"));
        path.released(path.onNotice(path.computed(correction, 900)));
        assertThat(path.lines(run)).isEqualTo(before);
        assertThat(fen(correction))
                .as("M01 had 480 for 20 of 30 days and is owed 240; M02 had 240 and is owed nothing")
                .containsExactly(
                        m01.householdId() + " -24000", m02.householdId() + " -24000", m03.householdId() + " 48000");
        assertThat(path.path().text("select number from entitlement_runs where id = ?", correction))
                .endsWith("-G1");
    }

    @Test
    void whatWasTooLittleIsPaidAndWhatWasTooMuchIsOwedOnTheCurrentAccount() {
        long run = wages();
        path.paid();
        long correction = path.named(path.correction(run), path.days(m01, "30"), path.days(m03, "10"));
        path.released(path.onNotice(path.computed(correction, 900)));
        assertThat(path.payables(correction)).isEqualTo(60_00 + 180_00);
        assertThat(path.balance("114")).isEqualTo(-240_00);
        assertThat(path.balance("212")).isEqualTo(240_00);
        path.paid();
        assertThat(path.balance("212")).isZero();
        assertThat(path.balance("102")).isEqualTo(720_00 + 240_00);
        assertThat(path.path()
                        .text(
                                "select string_agg(distinct purpose, ',') from payables p join entitlement_lines l on l.id = p.source_id"
                                        + " where p.source_kind = 'ENTITLEMENT_LINE' and l.run_id = ?",
                                correction))
                .isEqualTo("公益岗位 " + county.year + " 年补发");
    }

    @Test
    void nothingIsCorrectedBeforeItIsReleasedAndNothingWhereNothingChanged() {
        long run = path.onNotice(path.computed(
                path.named(path.opened(path.publicPosts()), path.days(m01, "20"), path.days(m02, "10")), 900));
        refused(EntitlementReason.PERIOD_NOT_RELEASED, county.bookkeeper, () -> path.correction(run));
        path.released(run);
        long correction = path.correction(run);
        assertThat(path.correction(run)).as("one at a time").isEqualTo(correction);
        path.computed(correction, 900);
        refused(RunReason.NOTHING_CHANGED, county.bookkeeper, () -> path.runs().submit(correction));
        path.onNotice(path.computed(path.named(correction, path.days(m01, "21"), path.days(m02, "10")), 900));
        refused(EntitlementReason.PERIOD_NOT_RELEASED, county.bookkeeper, () -> path.correction(run));
        refused(
                RunReason.CORRECTION_SAYS_WHY,
                county.bookkeeper,
                () -> context.getBean(EntitlementCorrections.class).open(run, " 错 "));
    }

    @Test
    void whoSaysOtherwiseWhyDoesNotTakeOverWhatAnotherComputed() {
        long run = wages();
        long correction = path.correction(run);
        var income = Map.of(SchemePath.INCOME, Money.ofYuan(BigDecimal.valueOf(900)));
        TestCounty.run(county.chair, () -> {
            path.runs().name(correction, List.of(path.days(m01, "30"), path.days(m02, "10")));
            path.runs().compute(correction, income);
        });
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(EntitlementCorrections.class).open(run, "出勤表抄错"));
        refused(RunReason.NOT_COMPUTED, county.bookkeeper, () -> path.runs().submit(correction));
        path.onNotice(path.computed(correction, 900));
        assertThat(path.path().text("select reason from entitlement_runs where id = ?", correction))
                .isEqualTo("出勤表抄错");
    }

    @Test
    void whereNothingWasEarnedNothingIsDividedAlsoByACorrection() {
        long correction = path.correction(wages());
        refused(SchemeReason.NOTHING_EARNED, county.bookkeeper, () -> path.computed(correction, 0));
    }

    @Test
    void aCorrectionDividesByTheVersionOfItsRunWhateverWasConfirmedSince() {
        long scheme = path.scheme("租金加浮动", Audience.MEMBERS, path.first().minusYears(1), HALF);
        long run = path.released(path.onNotice(path.computed(path.opened(scheme), 20_000)));
        path.scheme(
                "租金加浮动",
                Audience.MEMBERS,
                path.first(),
                List.of(SchemePath.pool("全部", Nature.DIVIDEND, new Amount.Part(BigDecimal.ONE), Weight.HEAD)));
        county.share(m01, "CAPITAL", 10_000_00, path.first());
        long correction = path.released(path.onNotice(path.computed(path.correction(run), 20_000)));
        assertThat(path.path().number("select scheme_version_id from entitlement_runs where id = ?", correction))
                .isEqualTo(path.path().number("select scheme_version_id from entitlement_runs where id = ?", run));
    }

    @Test
    void aWrongFigureIsCorrectedAndWhoConfirmsAndWhoReadsTheNoticeSeesBoth() {
        long run = wages();
        long correction = path.onNotice(path.computed(path.correction(run), 1_000));
        assertThat(TestCounty.as(
                        county.chair, () -> context.getBean(Entitlements.class).figuresBeside(correction)))
                .containsExactly(new FigureBeside(SchemePath.INCOME, 1_000_00, 900_00));
        assertThat(path.path()
                        .text(
                                "select summary::text from notices where source_kind = 'ENTITLEMENT_RUN' and source_id = ?",
                                correction))
                .contains("更正前 900.00")
                .contains("1,000.00");
        assertThat(path.path().number("select total_fen from entitlement_runs where id = ?", correction))
                .isEqualTo(80_00);
    }

    @Test
    void whoTurnsOutToHaveLeftBeforeThePeriodGivesBackAllOfIt() {
        long run = path.released(path.onNotice(path.computed(path.opened(path.rentAndRest()), 20_000)));
        path.left(m03);
        long correction = path.released(path.onNotice(path.computed(path.correction(run), 20_000)));
        long given = path.path()
                .number("select total_fen from entitlement_lines where run_id = ? and member_id = ?", run, m03.id());
        assertThat(given).isPositive();
        assertThat(path.path()
                        .number(
                                "select total_fen from entitlement_lines where run_id = ? and member_id = ?",
                                correction,
                                m03.id()))
                .isEqualTo(-given);
    }

    @Test
    void noStatementCorrectsWhatWasNotReleasedOrAnotherPeriodOrVersion() {
        long run = path.onNotice(path.computed(path.opened(path.rentAndRest()), 20_000));
        assertThatThrownBy(() -> rawCorrection(run, 1, "'x', 'x'")).hasMessageContaining("nothing was released that");
        path.released(run);
        assertThatThrownBy(() -> rawCorrection(run, 2, "'x', 'x'")).hasMessageContaining("nothing was released that");
        assertThatThrownBy(() -> rawCorrection(run, 1, "'first_day', first_day + 1"))
                .hasMessageContaining("nothing was released that");
        assertThatThrownBy(() -> rawCorrection(run, 1, "'reason', null"))
                .hasMessageContaining("entitlement_correction_says_why");
        assertThatThrownBy(() -> rawCorrection(run, 0, "'reason', null"))
                .as("no day is paid twice")
                .hasMessageMatching("(?s).*(one_run_for_a_period|entitlement_runs_once).*");
        long correction = path.computed(path.correction(run), 20_001);
        assertThatThrownBy(() -> rawCorrection(run, 1, "'x', 'x'")).hasMessageContaining("entitlement_runs_once");
        assertThatThrownBy(() -> raw("update entitlement_runs set last_day = last_day - 1 where id = ?", correction))
                .hasMessageContaining("another scheme's");
        assertThatThrownBy(() ->
                        raw("update entitlement_runs set correction_no = 0, reason = null where id = ?", correction))
                .hasMessageContaining("another scheme's");
        path.onNotice(correction);
        assertThatThrownBy(() -> raw("update entitlement_runs set reason = '别的原因' where id = ?", correction))
                .hasMessageContaining("is on record");
    }

    @Test
    void noStatementMakesUpWhatWasGivenBefore() {
        long run = path.released(path.onNotice(path.computed(path.opened(path.rentAndRest()), 20_000)));
        long correction = path.computed(path.correction(run), 21_000);
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper, sql -> rewritten(sql, correction, "amount_fen + 1", "earlier_fen - 1")))
                .hasMessageContaining("is not what was given");
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper, sql -> rewritten(sql, correction, "-earlier_fen - 1", "earlier_fen")))
                .hasMessageContaining("right_part_is_not_negative");
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper, sql -> rewritten(sql, correction, "amount_fen + 1", "earlier_fen")))
                .hasMessageContaining("do not sum to what was declared");
    }

    /** Lines and parts of a draft written anew by hand, and submitted with a sum that fits them. */
    private static void rewritten(JdbcClient sql, long run, String amount, String earlier) {
        for (String table : List.of("entitlement_parts", "entitlement_lines"))
            sql.sql("create temp table my_" + table + " on commit drop as select * from " + table + " where run_id = "
                            + run)
                    .update();
        for (String table : List.of("entitlement_parts", "entitlement_lines"))
            sql.sql("delete from " + table + " where run_id = " + run).update();
        sql.sql("update my_entitlement_parts set amount_fen = " + amount + ", earlier_fen = " + earlier
                        + " where position = 2")
                .update();
        sql.sql(
                        "insert into entitlement_lines (id, county_code, run_id, organisation_id, holder_key, member_id, household_id,"
                                + " payee_organisation_id, division_code, total_fen, earlier_fen) select id, county_code, run_id,"
                                + " organisation_id, holder_key, member_id, household_id, payee_organisation_id, division_code,"
                                + " (select sum(amount_fen) from my_entitlement_parts where line_id = l.id),"
                                + " (select sum(earlier_fen) from my_entitlement_parts where line_id = l.id) from my_entitlement_lines l")
                .update();
        sql.sql("insert into entitlement_parts select * from my_entitlement_parts")
                .update();
        sql.sql(
                        "update entitlement_runs set total_fen = (select sum(l.total_fen) from entitlement_lines l where l.run_id = "
                                + run + ") where id = " + run)
                .update();
        sql.sql(
                        "update entitlement_runs set state = 'SUBMITTED', submitted_by = drafted_by, submitted_at = now() where id = "
                                + run)
                .update();
    }

    private long wages() {
        long run = path.named(path.opened(path.publicPosts()), path.days(m01, "20"), path.days(m02, "10"));
        return path.released(path.onNotice(path.computed(run, 900)));
    }

    private List<String> named(long run) {
        return county.owner()
                .sql(
                        "select household_id || ' ' || trade_hundredths from entitlement_holders where run_id = ? order by holder_key")
                .param(run)
                .query(String.class)
                .list();
    }

    private List<String> fen(long run) {
        return county.owner()
                .sql(
                        "select household_id || ' ' || total_fen from entitlement_lines where run_id = ? order by household_id")
                .param(run)
                .query(String.class)
                .list();
    }

    private void raw(String sql, long run) {
        county.raw(county.bookkeeper, client -> client.sql(sql).param(run).update());
    }

    /** A run like another one, as a correction of that number, with something else about it. */
    private void rawCorrection(long run, int no, String also) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into entitlement_runs select * from jsonb_populate_record(null::entitlement_runs, (select"
                                        + " to_jsonb(r) || jsonb_build_object('id', nextval('entitlement_runs_seq'), 'number', 'X' || :no"
                                        + " || r.id, 'correction_no', :no, 'reason', '自己写的', 'state', 'DRAFT', 'notice_id', null, 'resolution_id', null, "
                                        + also + ") from entitlement_runs r where r.id = :run))")
                        .param("no", no)
                        .param("run", run)
                        .update());
    }

    private static void refused(Reason reason, SignedIn by, Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(by, step))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
