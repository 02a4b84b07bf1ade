package liannong.dividends.schemes;

import static liannong.dividends.schemes.TestPlans.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.Test;

/** Pools are filled in their order, and each goes to those whom it is for. */
class SchemesTests {

    @Test
    void whatIsGivenBackAfterThePeriodChangesNothingAndWhatIsGivenBackInItDoes() {
        Holding kept = new Holding(ShareClass.CAPITAL, yuan("100"), new Mu(0), FIRST, null);
        Holding after = new Holding(ShareClass.CAPITAL, yuan("100"), new Mu(0), FIRST, LAST.plusDays(1));
        Holding lastDay = new Holding(ShareClass.CAPITAL, yuan("100"), new Mu(0), FIRST, LAST);
        assertThat(after.days(FIRST, LAST)).isEqualTo(366).isEqualTo(kept.days(FIRST, LAST));
        assertThat(lastDay.days(FIRST, LAST)).isEqualTo(365);
        Pool byDays = pool("分红", part("1"), Weight.AMOUNT_DAYS);
        assertThat(totals(Schemes.divide(
                        plan(List.of(profit("100")), List.of(byDays), holder("1", kept), holder("2", after)))))
                .containsExactly("50.00", "50.00");
        assertThat(totals(Schemes.divide(
                        plan(List.of(profit("73.10")), List.of(byDays), holder("1", kept), holder("2", lastDay)))))
                .containsExactly("36.60", "36.50");
    }

    @Test
    void preferredSharesArePaidFirstAndOthersByWhatIsLeft() {
        Holding preferred = new Holding(ShareClass.PREFERRED, yuan("1000"), new Mu(0), FIRST, null);
        List<Pool> pools = List.of(
                pool("优先", ofHeld("0.06"), Weight.AMOUNT, ShareClass.PREFERRED),
                pool("普通", rest("1"), Weight.AMOUNT, ShareClass.CAPITAL));
        assertThat(totals(Schemes.divide(plan(
                        List.of(profit("100")), pools, holder("1", preferred), holder("2", capital("1000", FIRST))))))
                .containsExactly("60.00", "40.00");
        assertThat(totals(Schemes.divide(plan(
                        List.of(profit("60")), pools, holder("1", preferred), holder("2", capital("1000", FIRST))))))
                .containsExactly("60.00", "0.00");
    }

    @Test
    void aPromiseThatIsNotCoveredIsSharedWhereTheSchemeSaysSo() {
        Pool floor = pool("保底", each("800"), Weight.AREA, ShareClass.LAND);
        assertThat(totals(Schemes.divide(plan(
                        List.of(profit("100")),
                        List.of(proRata(floor)),
                        holder("1", land("1")),
                        holder("2", land("3"))))))
                .containsExactly("25.00", "75.00");
        assertThat(totals(Schemes.divide(plan(
                        List.of(profit("3200")),
                        List.of(proRata(floor)),
                        holder("1", land("1")),
                        holder("2", land("3"))))))
                .containsExactly("800.00", "2400.00");
    }

    @Test
    void onlyHouseholdsOfThatStatusTakePartAndEachHouseholdOnce() {
        Pool poor = onlyFor(of(pool("差异化", part("1"), Weight.HOUSEHOLD), Nature.TRANSFER, "光伏"), "POOR", "MONITORED");
        Figure sun = new Figure("光伏", Source.PV_SUBSIDY, yuan("90"));
        Plan plan = plan(
                List.of(sun),
                List.of(poor),
                new Holder("2", "A", "POOR", BigDecimal.ZERO, List.of()),
                new Holder("1", "A", "POOR", BigDecimal.ZERO, List.of()),
                new Holder("3", "B", "MONITORED", BigDecimal.ZERO, List.of()),
                new Holder("4", "C", "ORDINARY", BigDecimal.ZERO, List.of()),
                new Holder("5", "", "POOR", BigDecimal.ZERO, List.of()));
        assertThat(totals(Schemes.divide(plan))).containsExactly("0.00", "45.00", "45.00", "0.00", "0.00");
    }

    @Test
    void daysOfWorkArePaidAsWagesOfPublicPosts() {
        Pool posts = of(pool("公益岗位", each("100"), Weight.TRADE), Nature.WAGE, "光伏");
        Plan plan = plan(
                List.of(new Figure("光伏", Source.PV_TARIFF, yuan("5000"))),
                List.of(posts),
                trader("1", "22.5"),
                trader("2", "0"));
        Divided divided = Schemes.divide(plan);
        assertThat(totals(divided)).containsExactly("2250.00", "0.00");
        assertThat(divided.left()).containsExactly(yuan("2750.00"));
    }

    @Test
    void halfAYearOfLandIsHalfARentByDays() {
        Holding half = new Holding(ShareClass.LAND, Money.ZERO, new Mu(200), LocalDate.of(2024, 7, 2), null);
        Pool rent = of(pool("租金", each("366"), Weight.AREA_DAYS, ShareClass.LAND), Nature.RENT, "");
        assertThat(totals(Schemes.divide(plan(List.of(), List.of(rent), holder("1", half), holder("2", land("2"))))))
                .containsExactly("366.00", "732.00");
    }

    @Test
    void aFigureThatIsNotWhollyDividedIsLeftAndSaidSo() {
        Divided divided = Schemes.divide(plan(
                List.of(profit("100")),
                List.of(pool("分红", rest("0.5"), Weight.HEAD)),
                holder("1"),
                holder("2"),
                holder("3")));
        assertThat(totals(divided)).containsExactly("16.67", "16.67", "16.66");
        assertThat(divided.left()).containsExactly(yuan("50.00"));
        assertThat(divided.pools().getFirst().pool().classes()).isEqualTo(Set.of());
    }
}
