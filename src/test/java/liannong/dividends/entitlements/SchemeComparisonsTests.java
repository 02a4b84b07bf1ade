package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.dividends.ComparedLine;
import liannong.dividends.RunReason;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.SchemeReason;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Another version, other figures and the period before beside a run by a scheme; nothing is written by trying. */
@SpringBootTest
class SchemeComparisonsTests {

    private final SchemeComparisons comparisons;
    private final SchemeBook book;
    private final TestCounty county;
    private final SchemePath path;
    private final SchemeOrders orders;
    private final ApplicationContext context;

    @Autowired
    SchemeComparisonsTests(ApplicationContext context, SchemeComparisons comparisons, SchemeBook book) {
        this.context = context;
        this.comparisons = comparisons;
        this.book = book;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.orders = new SchemeOrders(county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatItWasComputedByGivesTheRunItself() {
        long run = computed(scheme(), "20000");
        SchemeComparison same = with(run, asComputed(run));
        assertThat(same.pools())
                .containsExactly(
                        new ComparedPool("保底", 10_000_00, 10_000_00, null),
                        new ComparedPool("浮动", 4_000_00, 4_000_00, null));
        assertThat(same.lines()).hasSize(6).allMatch(line -> line.changeFen() == 0 && line.lastYearFen() == null);
    }

    @Test
    void anotherFigureAndAVersionThatNobodyConfirmedYetAreTriedAndNothingIsWritten() {
        long scheme = scheme();
        long run = computed(scheme, "20000");
        List<String> before = path.lines(run);
        TriedScheme own = asComputed(run);
        SchemeComparison more =
                with(run, new TriedScheme(own.versionId(), Map.of(SchemeOrders.PROFIT, yuan("30000")), List.of()));
        assertThat(more.pools().getLast()).isEqualTo(new ComparedPool("浮动", 4_000_00, 8_000_00, null));
        assertThat(line(more, "M01")).isEqualTo(new ComparedLine("M01", name(more), 2_800_00, 3_600_00, null));

        long byHead = written(SchemeOrders.pool("每人一份", new Amount.Part(BigDecimal.ONE), Weight.HEAD));
        SchemeComparison heads = with(run, new TriedScheme(byHead, own.amounts(), List.of()));
        assertThat(heads.pools())
                .containsExactly(
                        new ComparedPool("每人一份", 0, 20_000_00, null),
                        new ComparedPool("保底", 10_000_00, 0, null),
                        new ComparedPool("浮动", 4_000_00, 0, null));
        assertThat(line(heads, "M05").triedFen()).isEqualTo(3_333_33);
        assertThat(path.lines(run)).isEqualTo(before);
    }

    @Test
    void thePeriodBeforeStandsBesideIt() {
        long scheme = scheme();
        LocalDate half = path.first().plusMonths(6);
        long first = path.opened(scheme, path.first(), half.minusDays(1));
        compute(first, "20000");
        path.submitted(first);
        long second = path.opened(scheme, half, path.last());
        compute(second, "30000");
        SchemeComparison compared = with(second, asComputed(second));
        assertThat(compared.pools().getLast()).isEqualTo(new ComparedPool("浮动", 8_000_00, 8_000_00, 4_000_00L));
        assertThat(line(compared, "M01").lastYearFen()).isEqualTo(2_800_00);
        assertThat(compared.lines().stream()
                        .mapToLong(line -> java.util.Objects.requireNonNull(line.lastYearFen()))
                        .sum())
                .isEqualTo(14_000_00);
    }

    @Test
    void whatIsRefusedOfARunIsRefusedOfATrial() {
        long run = computed(scheme(), "20000");
        TriedScheme own = asComputed(run);
        refused(
                SchemeReason.PROMISE_NOT_COVERED,
                county.bookkeeper,
                () -> comparisons.with(
                        run, new TriedScheme(own.versionId(), Map.of(SchemeOrders.PROFIT, yuan("9000")), List.of())));
        refused(
                EntitlementReason.FIGURE_MISSING,
                county.bookkeeper,
                () -> comparisons.with(run, new TriedScheme(own.versionId(), Map.of(), List.of())));
        long poor = written(new Pool(
                "贫困户",
                Nature.DIVIDEND,
                SchemeOrders.PROFIT,
                new Amount.Part(BigDecimal.ONE),
                Pool.Shortfall.REFUSED,
                Weight.HEAD,
                Set.of(),
                Set.of("POOR"),
                null));
        refused(
                EntitlementReason.STATUS_NOT_FROZEN,
                county.bookkeeper,
                () -> comparisons.with(run, new TriedScheme(poor, own.amounts(), List.of())));
        long other = path.opened(path.rentAndRest());
        refused(RunReason.NOT_COMPUTED, county.bookkeeper, () -> comparisons.with(other, own));
        path.computed(other, 30_000);
        refused(EntitlementReason.NO_SUCH_SCHEME, county.bookkeeper, () -> comparisons.with(other, own));
    }

    @Test
    void anotherCooperativeTriesNothingOfIt() {
        long run = computed(scheme(), "20000");
        TriedScheme own = asComputed(run);
        TestCounty neighbour = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "CLOSING");
        refused(RunReason.NO_SUCH_RUN, neighbour.bookkeeper, () -> comparisons.with(run, own));
    }

    private long scheme() {
        long version = TestCounty.as(county.bookkeeper, () -> book.write(orders.floorAndRest(path.first())));
        TestCounty.run(county.chair, () -> book.confirm(version));
        return path.path().number("select scheme_id from scheme_versions where id = ?", version);
    }

    /** A later version of the scheme that nobody confirmed. */
    private long written(Pool pool) {
        NewSchemeVersion own = orders.floorAndRest(path.first());
        return TestCounty.as(
                county.bookkeeper,
                () -> book.write(new NewSchemeVersion(
                        UUID.randomUUID(),
                        county.cooperative,
                        own.name(),
                        Audience.MEMBERS,
                        path.last(),
                        "合同 2 号",
                        List.of(new SchemeFigure(SchemeOrders.PROFIT, Source.PROFIT)),
                        List.of(pool))));
    }

    private long computed(long scheme, String profit) {
        long run = path.opened(scheme);
        compute(run, profit);
        return run;
    }

    private void compute(long run, String profit) {
        TestCounty.run(county.bookkeeper, () -> path.runs().compute(run, Map.of(SchemeOrders.PROFIT, yuan(profit))));
    }

    private TriedScheme asComputed(long run) {
        return TestCounty.as(
                county.bookkeeper, () -> comparisons.asComputed(run).orElseThrow());
    }

    private SchemeComparison with(long run, TriedScheme tried) {
        return TestCounty.as(county.bookkeeper, () -> comparisons.with(run, tried));
    }

    private static ComparedLine line(SchemeComparison compared, String key) {
        return compared.lines().stream()
                .filter(line -> line.memberNo().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String name(SchemeComparison compared) {
        return line(compared, "M01").name();
    }

    private static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    private static void refused(Reason reason, SignedIn by, Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(by, step))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
