package liannong;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import liannong.base.Money;
import liannong.dividends.LineKind;
import liannong.dividends.Overpayments;
import liannong.dividends.entitlements.Audience;
import liannong.dividends.entitlements.EntitlementRuns;
import liannong.dividends.entitlements.NewSchemeVersion;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.dividends.slips.SlipFiles;
import liannong.dividends.slips.SlipSource;
import liannong.ledger.ManualEntries;
import liannong.ledger.ManualLine;
import liannong.ledger.NewManualEntry;
import liannong.ledger.Periods;
import liannong.payouts.PayoutRows;
import liannong.payouts.TestTemplates;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import liannong.schedule.plans.Frequency;
import liannong.schedule.plans.NewPlanVersion;
import liannong.schedule.plans.PaymentPlans;
import liannong.schedule.plans.PlanRule;
import liannong.schedule.plans.Shift;
import liannong.schedule.plans.SourceKind;
import liannong.shares.ShareClass;
import liannong.shares.papers.CertificateDraft;
import liannong.shares.papers.IssueCertificate;
import liannong.shares.papers.ShareCertificates;
import liannong.shares.papers.VoidCertificate;
import org.springframework.context.ApplicationContext;

/** Two cooperatives of two townships, whose walk puts everything on record from the register to the bank's answer. */
public final class TwoCooperatives {

    final TestCounty a;
    final TestCounty b;

    private final ApplicationContext context;

    public TwoCooperatives(ApplicationContext context) {
        this.context = context;
        this.a = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.b = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "OPENING");
    }

    public void walk() {
        Stream.of(a, b).forEach(this::walk);
    }

    /** The business date is today's again. */
    public void back() {
        TestClock.back(context);
    }

    private void walk(TestCounty county) {
        TestPath path = new TestPath(context, county);
        long run = path.drafted();
        owner("insert into dividend_funds values (?, 1, '公益金', 0, 0)", run);
        owner(
                "insert into unmaskings values (?, now(), ?, 'phone', 1, '核对电话')",
                county.next("unmaskings"),
                county.bookkeeper.id());
        certificate(county);
        path.onNotice(path.submitted(run));
        slipFiles(county, run);
        owner(
                "update objections set answered_by = ?, answered_on = raised_on, answer = '已经核对' where id = ?",
                county.chair.id(),
                path.objection(run, county.members.getFirst()));
        long batch = path.batch(path.released(path.over(run)));
        TestTemplates.chosen(context, county, batch);
        path.credited(batch);
        PayoutRows.add(context, county, batch);
        corrected(county, path, run);
        scheme(county);
        planned(county);
        books(county);
        TestClock.back(context);
    }

    /** An entry by hand, which another person posts; a month of long ago is closed. */
    private void books(TestCounty county) {
        ManualEntries entries = context.getBean(ManualEntries.class);
        LocalDate today = context.getBean(BusinessClock.class).today();
        long draft = TestCounty.as(
                county.bookkeeper,
                () -> entries.draft(new NewManualEntry(
                        UUID.randomUUID(),
                        county.cooperative,
                        today,
                        "购买办公用品",
                        "发票 1 号",
                        List.of(new ManualLine("522", null, 5_00, 0), new ManualLine("102", null, 0, 5_00)))));
        TestCounty.run(county.chair, () -> entries.post(draft));
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Periods.class)
                        .close(UUID.randomUUID(), county.cooperative, LocalDate.of(2015, 1, 1)));
    }

    /** The slips of a run were asked for, and one file is made. */
    private void slipFiles(TestCounty county, long run) {
        SlipFiles files = context.getBean(SlipFiles.class);
        TestCounty.run(county.bookkeeper, () -> files.ask(SlipSource.DISTRIBUTION, run, Locale.CHINESE));
        owner(
                "insert into slip_files values (?, '360781', 'DIVIDEND_RUN', ?, ?, 'zh', 1, 6, 1, '\\x25', ?, now(), current_date)",
                county.next("slip_files"),
                run,
                county.cooperative,
                county.bookkeeper.id());
    }

    /** A scheme of the cooperative, and a month divided by it and laid open. */
    private void scheme(TestCounty county) {
        SchemeBook book = context.getBean(SchemeBook.class);
        EntitlementRuns runs = context.getBean(EntitlementRuns.class);
        Pool pool = new Pool(
                "浮动",
                Nature.DIVIDEND,
                "净利润",
                new Amount.Part(BigDecimal.ONE),
                Pool.Shortfall.REFUSED,
                Weight.AMOUNT,
                Set.of(ShareClass.CAPITAL),
                Set.of(),
                null);
        Pool inGrain = new Pool(
                "粮食",
                Nature.RENT,
                "",
                new Amount.Grain(BigDecimal.TEN, "稻谷", null),
                Pool.Shortfall.REFUSED,
                Weight.HEAD,
                Set.of(),
                Set.of(),
                null);
        LocalDate first = LocalDate.of(county.year, 1, 1);
        long version = TestCounty.as(
                county.bookkeeper,
                () -> book.write(new NewSchemeVersion(
                        UUID.randomUUID(),
                        county.cooperative,
                        "浮动分红",
                        Audience.MEMBERS,
                        first,
                        "合同 1 号",
                        List.of(new SchemeFigure("净利润", Source.PROFIT)),
                        List.of(pool, inGrain))));
        TestCounty.run(county.chair, () -> book.confirm(version));
        long run = TestCounty.as(
                county.bookkeeper, () -> runs.open(book.list("").getFirst().id(), first, first.plusMonths(1)));
        TestCounty.run(county.bookkeeper, () -> {
            runs.compute(
                    run,
                    Map.of("净利润", new Money(1_000_00)),
                    List.of(new GrainPrice("稻谷", new BigDecimal("1.31"), first, "收购价公告")));
            runs.submit(run);
        });
        var path = new TestEntitlements(context, county);
        path.onNotice(run);
        path.over(run);
    }

    /** The year's distribution is planned, and came due. */
    private void planned(TestCounty county) {
        PaymentPlans plans = context.getBean(PaymentPlans.class);
        LocalDate first = LocalDate.of(county.year, 1, 1);
        long version = TestCounty.as(
                county.bookkeeper,
                () -> plans.write(new NewPlanVersion(
                        UUID.randomUUID(),
                        county.cooperative,
                        "年度分配",
                        SourceKind.DISTRIBUTION,
                        county.cooperative,
                        new PlanRule(Frequency.YEARLY, first, 14, 31, null, Shift.BEFORE, 30),
                        "章程")));
        TestCounty.run(county.chair, () -> plans.confirm(version));
        owner(
                "insert into plan_dues (id, county_code, organisation_id, plan_id, version_id, first_day, last_day, due_on, announced_on)"
                        + " select nextval('plan_dues_seq'), '360781', ?, plan_id, id, ?, ?, ?, ? from payment_plan_versions where id = ?",
                county.cooperative,
                first,
                first.plusYears(1).minusDays(1),
                first.plusMonths(14),
                first.plusMonths(13),
                version);
    }

    /** A slip came to light; who was paid too much gave some of it back and let the rest be set off. */
    private void corrected(TestCounty county, TestPath path, long run) {
        county.trade(county.members.get(4), 25_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long correction = path.corrected(run);
        Overpayments overpayments = context.getBean(Overpayments.class);
        TestCounty.run(county.bookkeeper, () -> {
            long line = overpayments.of(LineKind.DIVIDEND_LINE, correction).stream()
                    .filter(row ->
                            row.payeeNo().equals(county.members.getFirst().no()))
                    .findFirst()
                    .orElseThrow()
                    .lineId();
            LocalDate today = context.getBean(BusinessClock.class).today();
            overpayments.consent(UUID.randomUUID(), LineKind.DIVIDEND_LINE, line, today, "同意书");
            overpayments.paidBack(UUID.randomUUID(), LineKind.DIVIDEND_LINE, line, new Money(1_00), today, "回单");
        });
    }

    /** One that was issued to the first member and voided. */
    private void certificate(TestCounty county) {
        ShareCertificates certificates = context.getBean(ShareCertificates.class);
        long member = county.members.getFirst().id();
        TestCounty.run(county.bookkeeper, () -> {
            CertificateDraft draft = certificates.draft(member).orElseThrow();
            long id = certificates.issue(new IssueCertificate(UUID.randomUUID(), member, draft.holdings()));
            certificates.cancel(new VoidCertificate(UUID.randomUUID(), id, "成员报失"));
        });
    }

    private void owner(String sql, Object... parameters) {
        a.owner().sql(sql).params(parameters).update();
    }
}
