package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.dividends.RunReason;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.SchemeReason;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.notices.Notices;
import liannong.notices.Objections;
import liannong.payouts.TestPayments;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A scheme is written by one, confirmed by another; what follows from it for a period is laid open and paid once. */
@SpringBootTest
class SchemeRunsTests {

    private static final String PROFIT = "净利润";

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;
    private final SchemeBook book;
    private final EntitlementRuns runs;
    private final LocalDate first;
    private final LocalDate last;

    @Autowired
    SchemeRunsTests(ApplicationContext context, SchemeBook book, EntitlementRuns runs) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
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
        long run = computed(confirmed(floorAndRest(first)), "20000");
        assertThat(lines(run))
                .containsExactly("E06 560000", "M01 280000", "M02 280000", "M03 140000", "M04 70000", "M05 70000");
        released(over(onNotice(run)));
        assertThat(owed()).isEqualTo(14_000_00);
        path.credited(batch());
        assertThat(balance("222")).isZero();
        assertThat(balance("33201")).as("carried to undistributed").isZero();
        assertThat(balance("102")).isEqualTo(14_000_00);
    }

    @Test
    void whoWritesASchemeDoesNotConfirmItAndAVersionIsNeverRewritten() {
        long version = written(floorAndRest(first));
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
        long version = confirmed(floorAndRest(first));
        confirmed(new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                "保底加浮动",
                Audience.MEMBERS,
                first.plusMonths(6),
                "合同 2 号",
                List.of(new SchemeFigure(PROFIT, Source.PROFIT)),
                List.of(pool("全部", new Amount.Part(BigDecimal.ONE), Weight.HEAD))));
        long earlier = opened(scheme(version), first, first.plusMonths(6).minusDays(1));
        long later = opened(scheme(version), first.plusMonths(6), last);
        assertThat(versionNo(earlier)).isEqualTo(1);
        assertThat(versionNo(later)).isEqualTo(2);
    }

    @Test
    void noDayIsPaidTwiceByOneScheme() {
        long scheme = scheme(confirmed(floorAndRest(first)));
        opened(scheme, first, first.plusMonths(3));
        refused(EntitlementReason.PERIOD_TAKEN, county.bookkeeper, () -> runs.open(scheme, first.plusMonths(3), last));
        refused(EntitlementReason.PERIOD_NOT_OVER, county.bookkeeper, () -> runs.open(scheme, today(), today()));
    }

    @Test
    void wagesOfPublicPostsGoToWhoIsNamedByDaysOfWorkAndAreBookedAsWages() {
        long version = confirmed(publicPosts(Nature.WAGE, Source.PV_TARIFF));
        long run = opened(scheme(version), first, last);
        refused(EntitlementReason.NOBODY_NAMED, county.bookkeeper, () -> compute(run, "电费收入", "900"));
        TestCounty.Member a = county.members.get(0);
        TestCounty.Member b = county.members.get(1);
        TestCounty.run(county.bookkeeper, () -> runs.name(run, List.of(days(a, "20"), days(b, "10"))));
        compute(run, "电费收入", "900");
        assertThat(lines(run)).containsExactly("000001 48000", "000002 24000");
        released(over(onNotice(run)));
        assertThat(balance("212")).isEqualTo(720_00);
        assertThat(balance("222")).as("no dividend").isZero();
        assertThat(path.text(
                        "select string_agg(distinct purpose, ',') from payables where payer_id = ?",
                        county.cooperative))
                .isEqualTo("公益岗位 " + county.year + " 年");
        path.credited(batch());
        assertThat(balance("212")).isZero();
    }

    @Test
    void whoIsNamedWrongOrTwiceIsNotNamed() {
        long run = opened(scheme(confirmed(publicPosts(Nature.WAGE, Source.PV_TARIFF))), first, last);
        TestCounty.Member a = county.members.get(0);
        refused(
                EntitlementReason.NO_SUCH_HOUSEHOLD,
                county.bookkeeper,
                () -> runs.name(run, List.of(new Participant(card(a), "别人", BigDecimal.ONE))));
        refused(
                EntitlementReason.HOUSEHOLD_NAMED_TWICE,
                county.bookkeeper,
                () -> runs.name(run, List.of(days(a, "1"), days(a, "2"))));
        refused(EntitlementReason.QUANTITY_MISSING, county.bookkeeper, () -> runs.name(run, List.of(days(a, "0.001"))));
    }

    @Test
    void theSunIsNoDividendNeitherByTheServiceNorByDirectSql() {
        refused(
                SchemeReason.PV_IS_NO_DIVIDEND,
                county.bookkeeper,
                () -> book.write(publicPosts(Nature.DIVIDEND, Source.PV_SUBSIDY)));
        long version = written(publicPosts(Nature.WAGE, Source.PV_SUBSIDY));
        assertThatThrownBy(() -> owner(
                        "insert into scheme_pools select version_id, 9, '分红', 'DIVIDEND', figure, amount_kind, rate, each_fen,"
                                + " shortfall, weight, classes, statuses, kept_by from scheme_pools where version_id = ?",
                        version))
                .hasMessageContaining("is no dividend");
    }

    @Test
    void noStatementPaysBeforeTheNoticeHasRunOutOrAnythingElse() {
        long run = onNotice(computed(confirmed(floorAndRest(first)), "20000"));
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
        released(over(run));
        assertThatThrownBy(() -> payable(run, "total_fen"))
                .as("a second time")
                .hasMessageContaining("payables_source_kind_source_id_key");
    }

    @Test
    void anObjectionHoldsItsLineAndTheAnswerFreesIt() {
        long run = onNotice(computed(confirmed(floorAndRest(first)), "20000"));
        TestCounty.Member m01 = county.members.getFirst();
        long objection = path.objectionTo("ENTITLEMENT_RUN", run, m01);
        released(over(run));
        assertThat(owed()).isEqualTo(14_000_00 - 2_800_00);
        TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对合同"));
        assertThat(owed()).isEqualTo(14_000_00);
    }

    @Test
    void onePersonDoesNotMakeConfirmAndRelease() {
        long run = computed(confirmed(floorAndRest(first)), "20000");
        TestCounty.run(county.chair, () -> runs.submit(run));
        refused(RunReason.NEEDS_A_SECOND_PERSON, county.chair, () -> runs.confirm(run));
    }

    @Test
    void anotherCooperativeNeitherSeesNorUsesIt() {
        long version = confirmed(floorAndRest(first));
        TestCounty other = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "CLOSING");
        assertThat(TestCounty.as(other.bookkeeper, () -> book.find(scheme(version))))
                .isEmpty();
        refused(EntitlementReason.NO_SUCH_SCHEME, other.bookkeeper, () -> runs.open(scheme(version), first, last));
        refused(EntitlementReason.NO_SUCH_SCHEME, other.chair, () -> book.confirm(version));
    }

    private NewSchemeVersion floorAndRest(LocalDate from) {
        return new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                "保底加浮动",
                Audience.MEMBERS,
                from,
                "合同 1 号",
                List.of(new SchemeFigure(PROFIT, Source.PROFIT)),
                List.of(
                        pool("保底", new Amount.Yield(new BigDecimal("0.10")), Weight.AMOUNT),
                        pool("浮动", new Amount.PartOfRest(new BigDecimal("0.40")), Weight.AMOUNT)));
    }

    private NewSchemeVersion publicPosts(Nature nature, Source source) {
        return new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                "公益岗位",
                Audience.NAMED,
                first,
                "国开办发〔2017〕61号，村民代表会议",
                List.of(new SchemeFigure("电费收入", source)),
                List.of(new Pool(
                        "岗位工资",
                        nature,
                        "电费收入",
                        new Amount.Part(new BigDecimal("0.80")),
                        Pool.Shortfall.REFUSED,
                        Weight.TRADE,
                        Set.of(),
                        Set.of(),
                        null)));
    }

    private static Pool pool(String name, Amount amount, Weight weight) {
        return new Pool(
                name,
                Nature.DIVIDEND,
                PROFIT,
                amount,
                Pool.Shortfall.REFUSED,
                weight,
                weight == Weight.AMOUNT ? Set.of(ShareClass.CAPITAL) : Set.of(),
                Set.of(),
                null);
    }

    private Participant days(TestCounty.Member member, String days) {
        return new Participant(card(member), "钟秀兰", new BigDecimal(days));
    }

    private String card(TestCounty.Member member) {
        return path.text("select card_no from households where id = ?", member.householdId());
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

    private long opened(long scheme, LocalDate from, LocalDate to) {
        return TestCounty.as(county.bookkeeper, () -> runs.open(scheme, from, to));
    }

    private long computed(long version, String profit) {
        long run = opened(scheme(version), first, last);
        compute(run, PROFIT, profit);
        return run;
    }

    private void compute(long run, String figure, String yuan) {
        TestCounty.run(county.bookkeeper, () -> runs.compute(run, Map.of(figure, Money.ofYuan(new BigDecimal(yuan)))));
    }

    private long onNotice(long run) {
        TestCounty.run(county.bookkeeper, () -> runs.submit(run));
        TestCounty.run(county.chair, () -> runs.confirm(run));
        return run;
    }

    private long over(long run) {
        LocalDate after = county.owner()
                .sql("select last_day from notices where source_kind = 'ENTITLEMENT_RUN' and source_id = ?")
                .param(run)
                .query(LocalDate.class)
                .single()
                .plusDays(1);
        TestClock.moveTo(context, after);
        SystemUser.act(() -> context.getBean(Notices.class).closeDue(after));
        return run;
    }

    private void released(long run) {
        TestCounty.run(county.approver, () -> runs.release(run, runs.firstPayableDay()));
    }

    private long batch() {
        LocalDate due = county.owner()
                .sql("select max(due_on) from payables where payer_id = ?")
                .param(county.cooperative)
                .query(LocalDate.class)
                .single();
        TestClock.moveTo(context, due);
        TestPayments.instruct(context, county.cooperative, due, due);
        long batch = path.number("select max(id) from payment_batches where payer_id = ?", county.cooperative);
        TestPayments.sent(context, county, batch);
        return batch;
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

    private long balance(String account) {
        return path.number(
                "select coalesce(sum(credit_fen - debit_fen), 0)::bigint from postings"
                        + " where organisation_id = ? and account_code = ?",
                county.cooperative,
                account);
    }

    private void owner(String sql, Object... parameters) {
        county.owner().sql(sql).params(parameters).update();
    }

    private LocalDate today() {
        return context.getBean(BusinessClock.class).today();
    }

    private static void refused(Reason reason, SignedIn by, Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(by, step))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
