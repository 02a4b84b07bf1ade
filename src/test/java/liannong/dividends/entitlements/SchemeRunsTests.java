package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.dividends.RunReason;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.SchemeReason;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.notices.Objections;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A scheme is written by one, confirmed by another; what follows from it for a period is laid open and paid once. */
@SpringBootTest
class SchemeRunsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;
    private final SchemePath steps;
    private final SchemeOrders orders;
    private final SchemeBook book;
    private final EntitlementRuns runs;
    private final LocalDate first;
    private final LocalDate last;

    @Autowired
    SchemeRunsTests(ApplicationContext context, SchemeBook book, EntitlementRuns runs) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.steps = new SchemePath(context, county);
        this.path = steps.path();
        this.orders = new SchemeOrders(county);
        this.book = book;
        this.runs = runs;
        this.first = LocalDate.of(county.year, 1, 1);
        this.last = LocalDate.of(county.year, 12, 31);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    /** A floor of 5 % of the capital, and 40 % of what is left by capital. */
    @Test
    void aFloorAndAFloatingPartArePaidFromTheRegisterToTheBank() {
        long run = computed(confirmed(orders.floorAndRest(first)), "20000");
        assertThat(lines(run))
                .containsExactly("E06 560000", "M01 280000", "M02 280000", "M03 140000", "M04 70000", "M05 70000");
        steps.released(steps.onNotice(run));
        assertThat(owed()).isEqualTo(14_000_00);
        steps.paid();
        assertThat(steps.balance("222")).isZero();
        assertThat(steps.balance("33201")).as("carried to undistributed").isZero();
        assertThat(steps.balance("102")).isEqualTo(14_000_00);
    }

    @Test
    void whoWritesASchemeDoesNotConfirmItAndAVersionIsNeverRewritten() {
        long version = written(orders.floorAndRest(first));
        refused(EntitlementReason.NO_SCHEME_IN_FORCE, county.bookkeeper, () -> runs.open(scheme(version), first, last));
        assertThatThrownBy(() -> TestCounty.run(county.bookkeeper, () -> book.confirm(version)))
                .hasMessageContaining("Access Denied");
        TestCounty.run(county.chair, () -> book.confirm(version));
        refused(EntitlementReason.SCHEME_CONFIRMED_BEFORE, county.chair, () -> book.confirm(version));
        assertThatThrownBy(() -> owner("update scheme_versions set rule_source = '别的' where id = ?", version))
                .hasMessageContaining("not rewritten");
        assertThatThrownBy(() -> owner("update scheme_pools set rate = 0.9 where version_id = ?", version))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> owner("insert into scheme_figures values (?, 2, '另外', 'PROFIT')", version))
                .hasMessageContaining("is confirmed");
    }

    @Test
    void aLaterVersionHoldsFromItsDayOn() {
        long version = confirmed(orders.floorAndRest(first));
        confirmed(new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                "保底加浮动",
                Audience.MEMBERS,
                first.plusMonths(6),
                "合同 2 号",
                List.of(new SchemeFigure(SchemeOrders.PROFIT, Source.PROFIT)),
                List.of(SchemeOrders.pool("全部", new Amount.Part(BigDecimal.ONE), Weight.HEAD))));
        long earlier = steps.opened(scheme(version), first, first.plusMonths(6).minusDays(1));
        long later = steps.opened(scheme(version), first.plusMonths(6), last);
        assertThat(versionNo(earlier)).isEqualTo(1);
        assertThat(versionNo(later)).isEqualTo(2);
    }

    @Test
    void noDayIsPaidTwiceByOneScheme() {
        long scheme = scheme(confirmed(orders.floorAndRest(first)));
        steps.opened(scheme, first, first.plusMonths(3));
        refused(EntitlementReason.PERIOD_TAKEN, county.bookkeeper, () -> runs.open(scheme, first.plusMonths(3), last));
        refused(EntitlementReason.PERIOD_NOT_OVER, county.bookkeeper, () -> runs.open(scheme, today(), today()));
    }

    @Test
    void wagesOfPublicPostsGoToWhoIsNamedByDaysOfWorkAndAreBookedAsWages() {
        long version = confirmed(orders.publicPosts(first, Nature.WAGE, Source.PV_TARIFF));
        long run = steps.opened(scheme(version), first, last);
        refused(EntitlementReason.NOBODY_NAMED, county.bookkeeper, () -> compute(run, "电费收入", "900"));
        TestCounty.Member a = county.members.get(0);
        TestCounty.Member b = county.members.get(1);
        TestCounty.run(county.bookkeeper, () -> runs.name(run, List.of(steps.days(a, "20"), steps.days(b, "10"))));
        compute(run, "电费收入", "900");
        assertThat(lines(run)).containsExactly("000001 48000", "000002 24000");
        steps.released(steps.onNotice(run));
        assertThat(steps.balance("212")).isEqualTo(720_00);
        assertThat(steps.balance("222")).as("no dividend").isZero();
        assertThat(path.text(
                        "select string_agg(distinct purpose, ',') from payables where payer_id = ?",
                        county.cooperative))
                .isEqualTo("公益岗位 " + county.year + " 年");
        steps.paid();
        assertThat(steps.balance("212")).isZero();
    }

    @Test
    void whoIsNamedWrongOrTwiceIsNotNamed() {
        long run =
                steps.opened(scheme(confirmed(orders.publicPosts(first, Nature.WAGE, Source.PV_TARIFF))), first, last);
        TestCounty.Member a = county.members.get(0);
        refused(
                EntitlementReason.NO_SUCH_HOUSEHOLD,
                county.bookkeeper,
                () -> runs.name(run, List.of(new Participant(steps.days(a, "1").cardNo(), "别人", BigDecimal.ONE))));
        refused(
                EntitlementReason.HOUSEHOLD_NAMED_TWICE,
                county.bookkeeper,
                () -> runs.name(run, List.of(steps.days(a, "1"), steps.days(a, "2"))));
        refused(
                EntitlementReason.QUANTITY_MISSING,
                county.bookkeeper,
                () -> runs.name(run, List.of(steps.days(a, "0.001"))));
    }

    @Test
    void theSunIsNoDividendNeitherByTheServiceNorByDirectSql() {
        refused(
                SchemeReason.PV_IS_NO_DIVIDEND,
                county.bookkeeper,
                () -> book.write(orders.publicPosts(first, Nature.DIVIDEND, Source.PV_SUBSIDY)));
        long version = written(orders.publicPosts(first, Nature.WAGE, Source.PV_SUBSIDY));
        assertThatThrownBy(() -> owner(
                        "insert into scheme_pools select version_id, 9, '分红', 'DIVIDEND', figure, amount_kind, rate, each_fen,"
                                + " shortfall, weight, classes, statuses, kept_by from scheme_pools where version_id = ?",
                        version))
                .hasMessageContaining("is no dividend");
    }

    @Test
    void noStatementPaysBeforeTheNoticeHasRunOutOrAnythingElse() {
        long run = steps.onNotice(computed(confirmed(orders.floorAndRest(first)), "20000"));
        assertThatThrownBy(() -> payable(run, "total_fen")).hasMessageContaining("not payable so");
        assertThatThrownBy(() -> county.raw(
                        county.approver,
                        sql -> sql.sql(
                                        "update entitlement_runs set state = 'RELEASED', released_by = ?, released_at = now(),"
                                                + " due_on = current_date where id = ?")
                                .params(county.approver.id(), run)
                                .update()))
                .hasMessageContaining("has not run out");
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql("delete from entitlement_parts where run_id = ?")
                                .param(run)
                                .update()))
                .hasMessageContaining("is frozen");
        refused(RunReason.NOTICE_RUNNING, county.approver, () -> runs.release(run, runs.firstPayableDay()));
        steps.released(run);
        assertThatThrownBy(() -> payable(run, "total_fen"))
                .as("a second time")
                .hasMessageContaining("payables_source_kind_source_id_key");
    }

    @Test
    void anObjectionHoldsItsLineAndTheAnswerFreesIt() {
        long run = steps.onNotice(computed(confirmed(orders.floorAndRest(first)), "20000"));
        TestCounty.Member m01 = county.members.getFirst();
        long objection = path.objectionTo("ENTITLEMENT_RUN", run, m01);
        steps.released(run);
        assertThat(owed()).isEqualTo(14_000_00 - 2_800_00);
        TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对合同"));
        assertThat(owed()).isEqualTo(14_000_00);
    }

    @Test
    void onePersonDoesNotMakeConfirmAndRelease() {
        long run = computed(confirmed(orders.floorAndRest(first)), "20000");
        TestCounty.run(county.chair, () -> runs.submit(run));
        refused(RunReason.NEEDS_A_SECOND_PERSON, county.chair, () -> runs.confirm(run, Decision.NONE));
    }

    @Test
    void anotherCooperativeNeitherSeesNorUsesIt() {
        long version = confirmed(orders.floorAndRest(first));
        TestCounty other = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "CLOSING");
        assertThat(TestCounty.as(other.bookkeeper, () -> book.find(scheme(version))))
                .isEmpty();
        refused(EntitlementReason.NO_SUCH_SCHEME, other.bookkeeper, () -> runs.open(scheme(version), first, last));
        refused(EntitlementReason.NO_SUCH_SCHEME, other.chair, () -> book.confirm(version));
    }

    private long written(NewSchemeVersion version) {
        return TestCounty.as(county.bookkeeper, () -> book.write(version));
    }

    private long confirmed(NewSchemeVersion version) {
        long id = written(version);
        TestCounty.run(county.chair, () -> book.confirm(id));
        return id;
    }

    private long scheme(long version) {
        return path.number("select scheme_id from scheme_versions where id = ?", version);
    }

    private int versionNo(long run) {
        return (int) path.number(
                "select v.version_no from entitlement_runs r join scheme_versions v on v.id = r.scheme_version_id"
                        + " where r.id = ?",
                run);
    }

    private long computed(long version, String profit) {
        long run = steps.opened(scheme(version), first, last);
        compute(run, SchemeOrders.PROFIT, profit);
        return run;
    }

    private void compute(long run, String figure, String yuan) {
        TestCounty.run(county.bookkeeper, () -> runs.compute(run, Map.of(figure, Money.ofYuan(new BigDecimal(yuan)))));
    }

    private void payable(long run, String amount) {
        county.raw(
                county.chair,
                sql -> sql.sql("insert into payables (id, county_code, source_kind, source_id, payer_id, household_id,"
                                + " payee_organisation_id, payee_name, division_code, amount_fen, due_on, purpose, recorded_at)"
                                + " select nextval('payables_seq'), '360781', 'ENTITLEMENT_LINE', id, organisation_id, household_id,"
                                + " payee_organisation_id, 'x', division_code, " + amount
                                + ", current_date, '分红', now()"
                                + " from entitlement_lines where run_id = ? order by id limit 1")
                        .param(run)
                        .update());
    }

    private List<String> lines(long run) {
        return county.owner()
                .sql(
                        "select holder_key || ' ' || total_fen from entitlement_lines where run_id = ? order by holder_key")
                .param(run)
                .query(String.class)
                .list();
    }

    private long owed() {
        return path.number(
                "select coalesce(sum(amount_fen), 0)::bigint from payables where payer_id = ?", county.cooperative);
    }

    private void owner(String sql, Object... parameters) {
        county.owner().sql(sql).params(parameters).update();
    }

    private LocalDate today() {
        return context.getBean(BusinessClock.class).today();
    }

    private static void refused(Reason reason, SignedIn by, Runnable step) {
        TestRegister.refused(reason, () -> TestCounty.run(by, step));
    }
}
