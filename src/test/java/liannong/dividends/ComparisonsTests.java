package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Other parameters beside the plan of the golden cooperative (domain.md 1.10): the law holds for them too. */
@SpringBootTest
class ComparisonsTests {

    private final ApplicationContext context;
    private final Comparisons comparisons;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    ComparisonsTests(ApplicationContext context, Comparisons comparisons) {
        this.context = context;
        this.comparisons = comparisons;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
    }

    @Test
    void theSameParametersGiveThePlanItself() {
        long run = path.drafted();
        Comparison same = with(run, asComputed(run));
        assertThat(same.tried()).isEqualTo(same.run());
        assertThat(same.lines()).hasSize(6).allMatch(line -> line.changeFen() == 0);
        assertThat(same.lines().getFirst().memberNo()).isEqualTo("E06");
        assertThat(same.lastYear()).isNull();
    }

    @Test
    void sevenTenthsByTradeMovesMoneyFromCapitalToTradeAndNothingIsWritten() {
        long run = path.drafted();
        var before = test.lines(run);
        Comparison tried = with(run, patronage(run, "0.70"));
        assertThat(tried.tried().refundPoolFen()).isEqualTo(113_400_00);
        assertThat(tried.tried().residualPoolFen()).isEqualTo(48_600_00);
        assertThat(line(tried, "M05").triedFen()).isEqualTo(4_092_63);
        assertThat(line(tried, "M05").changeFen()).isEqualTo(4_092_63 - 5_456_84);
        assertThat(tried.lines().stream().mapToLong(ComparedLine::changeFen).sum())
                .isZero();
        assertThat(tried.lines()).allMatch(line -> line.changeFen() != 0);
        assertThat(test.lines(run)).isEqualTo(before);
        assertThat(asComputed(run).patronageRate()).isEqualByComparingTo("0.60");
    }

    @Test
    void whatTheLawForbidsIsNotTriedEither() {
        long run = path.drafted();
        refused(
                DividendReason.PATRONAGE_BELOW_60,
                county.bookkeeper,
                () -> comparisons.with(run, patronage(run, "0.59")));
        WhatIf computed = asComputed(run);
        WhatIf nothing = new WhatIf(
                new Money(1),
                new Money(1),
                computed.reserveRate(),
                computed.reserveKey(),
                computed.patronageRate(),
                computed.residualBase());
        refused(DividendReason.NO_SURPLUS, county.bookkeeper, () -> comparisons.with(run, nothing));
    }

    @Test
    void lastYearStandsBesideIt() {
        county.trade(county.members.getFirst(), 100_00, 300_00, LocalDate.of(county.year - 1, 6, 1));
        TestCounty.run(county.bookkeeper, () -> {
            long before = path.runs().open(county.cooperative, county.year - 1);
            path.runs().compute(before, new Money(1_000_00), Money.ZERO);
            path.runs().submit(before);
        });
        long run = path.drafted();
        Comparison compared = with(run, asComputed(run));
        assertThat(Objects.requireNonNull(compared.lastYear()).surplusFen()).isEqualTo(1_000_00);
        assertThat(compared.lines().stream()
                        .mapToLong(line -> line.lastYearFen() == null ? 0 : line.lastYearFen())
                        .sum())
                .isEqualTo(compared.lastYear().distributableFen());
    }

    @Test
    void whatWasNotComputedOrIsAnothersIsNotCompared() {
        long empty = TestCounty.as(county.bookkeeper, () -> path.runs().open(county.cooperative, county.year));
        assertThat(TestCounty.as(county.bookkeeper, () -> comparisons.asComputed(empty)))
                .isEmpty();
        long run = path.drafted();
        WhatIf computed = asComputed(run);
        TestCounty stranger = new RunCase(context).county;
        refused(RunReason.NO_SUCH_RUN, stranger.bookkeeper, () -> comparisons.with(run, computed));
        refused(RunReason.NO_SUCH_RUN, county.bookkeeper, () -> comparisons.with(-1, computed));
    }

    private WhatIf patronage(long run, String rate) {
        WhatIf computed = asComputed(run);
        return new WhatIf(
                computed.surplus(),
                computed.loss(),
                computed.reserveRate(),
                computed.reserveKey(),
                new BigDecimal(rate),
                computed.residualBase());
    }

    private WhatIf asComputed(long run) {
        return TestCounty.as(
                county.bookkeeper, () -> comparisons.asComputed(run).orElseThrow());
    }

    private Comparison with(long run, WhatIf tried) {
        return TestCounty.as(county.bookkeeper, () -> comparisons.with(run, tried));
    }

    private static ComparedLine line(Comparison compared, String no) {
        return compared.lines().stream()
                .filter(line -> line.memberNo().equals(no))
                .findFirst()
                .orElseThrow();
    }
}
