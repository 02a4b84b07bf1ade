package liannong;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import liannong.shares.ShareClass;
import liannong.shares.papers.CertificateDraft;
import liannong.shares.papers.IssueCertificate;
import liannong.shares.papers.ShareCertificates;
import liannong.shares.papers.VoidCertificate;
import org.springframework.context.ApplicationContext;

/** Two cooperatives of two townships, whose walk puts everything on record from the register to the bank's answer. */
final class TwoCooperatives {

    final TestCounty a;
    final TestCounty b;

    private final ApplicationContext context;

    TwoCooperatives(ApplicationContext context) {
        this.context = context;
        this.a = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.b = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "OPENING");
    }

    void walk() {
        Stream.of(a, b).forEach(this::walk);
    }

    /** The business date is today's again. */
    void back() {
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
        owner(
                "update objections set answered_by = ?, answered_on = raised_on, answer = '已经核对' where id = ?",
                county.chair.id(),
                path.objection(run, county.members.getFirst()));
        long batch = path.batch(path.released(path.over(run)));
        path.credited(batch);
        corrected(county, path, run);
        scheme(county);
        TestClock.back(context);
    }

    /** A scheme of the cooperative, and a year divided by it. */
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
                        List.of(pool))));
        TestCounty.run(county.chair, () -> book.confirm(version));
        TestCounty.run(county.bookkeeper, () -> {
            long scheme = book.list().getFirst().id();
            long run = runs.open(scheme, first, first.plusMonths(1));
            runs.compute(run, Map.of("净利润", new Money(1_000_00)));
        });
    }

    /** A slip came to light; who was paid too much gave some of it back and let the rest be set off. */
    private void corrected(TestCounty county, TestPath path, long run) {
        county.trade(county.members.get(4), 25_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long correction = path.corrected(run);
        Overpayments overpayments = context.getBean(Overpayments.class);
        TestCounty.run(county.bookkeeper, () -> {
            long line = overpayments.of(LineKind.DIVIDEND_LINE, correction).stream()
                    .filter(row ->
                            row.memberNo().equals(county.members.getFirst().no()))
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
