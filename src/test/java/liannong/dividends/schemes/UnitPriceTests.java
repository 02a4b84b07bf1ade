package liannong.dividends.schemes;

import static liannong.dividends.schemes.SchemeReason.*;
import static liannong.dividends.schemes.TestPlans.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit costs for a period: rents with steps, to the fen and by the day, and rents in grain. */
class UnitPriceTests {

    private static final LocalDate SINCE = LocalDate.of(2014, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 500.05", // before it began
        "2019-02-28, 500.05", // the last day of the fifth year
        "2019-03-01, 550.06", // 500.05 × 1.1 = 550.055
        "2024-02-29, 550.06",
        "2024-03-01, 605.07", // 550.06 × 1.1 = 605.066
    })
    void aRentRisesAtTheEndOfEveryFifthYearToTheFen(LocalDate day, String yuan) {
        UnitPrice price = UnitPrice.of(rising("500.05", SINCE, 5, "0.1"), day, day, List.of());
        assertThat(price.each()).isEqualTo(yuan(yuan));
        assertThat(price.stretches()).containsExactly(new UnitPrice.Stretch(yuan(yuan), day, 1));
    }

    @Test
    void aRentThatBeganOnALeapDayRisesOnTheLastOfFebruary() {
        Amount.Rising rent = rising("100", LocalDate.of(2024, 2, 29), 1, "0.5");
        LocalDate last = LocalDate.of(2025, 2, 28);
        assertThat(UnitPrice.of(rent, last.minusDays(1), last.minusDays(1), List.of())
                        .each())
                .isEqualTo(yuan("100"));
        assertThat(UnitPrice.of(rent, last, last, List.of()).each()).isEqualTo(yuan("150"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, 400",
        "2020-01-01, 450",
        "2023-12-31, 450",
        "2024-01-01, 440.50",
        "2100-01-01, 440.50",
    })
    void aRentOfATableCostsWhatItsLastStepSays(LocalDate day, String yuan) {
        Amount.Stepped rent =
                stepped("400", step(LocalDate.of(2020, 1, 1), "450"), step(LocalDate.of(2024, 1, 1), "440.50"));
        assertThat(UnitPrice.of(rent, day, day, List.of()).each()).isEqualTo(yuan(yuan));
    }

    @Test
    void aStepWithinThePeriodCountsByItsDays() {
        Amount.Stepped rent = stepped("366", step(FIRST.plusDays(1), "732"), step(LAST, "1098"));
        UnitPrice price = UnitPrice.of(rent, FIRST, LAST, List.of());
        assertThat(price.stretches())
                .containsExactly(
                        new UnitPrice.Stretch(yuan("366"), FIRST, 1),
                        new UnitPrice.Stretch(yuan("732"), FIRST.plusDays(1), 364),
                        new UnitPrice.Stretch(yuan("1098"), LAST, 1));
        assertThat(price.each()).as("1 + 728 + 3 yuan").isEqualTo(yuan("732.00"));
        assertThat(UnitPrice.of(stepped("1", step(FIRST.plusDays(183), "1.01")), FIRST, LAST, List.of())
                        .each())
                .as("half a fen is one")
                .isEqualTo(yuan("1.01"));
        assertThat(UnitPrice.of(stepped("1", step(FIRST.plusDays(184), "1.01")), FIRST, LAST, List.of())
                        .each())
                .isEqualTo(yuan("1.00"));
        assertThat(UnitPrice.of(stepped("1", step(LAST.plusDays(1), "2")), FIRST, LAST, List.of()))
                .as("a step after the period changes nothing")
                .isEqualTo(UnitPrice.of(each("1"), FIRST, LAST, List.of()));
    }

    @Test
    void landHeldOnTheLastDayIsPaidForThePeriodAndByDaysOnePriceHolds() {
        Amount.Stepped rent = stepped("366", step(FIRST.plusDays(183), "732"));
        Pool held = of(pool("租金", rent, Weight.AREA, ShareClass.LAND), Nature.RENT, "");
        assertThat(totals(Schemes.divide(plan(List.of(), List.of(held), holder("1", land("2"))))))
                .containsExactly("1098.00");
        Pool byDays = of(pool("租金", rent, Weight.AREA_DAYS, ShareClass.LAND), Nature.RENT, "");
        refused(STEP_WITHIN_PERIOD, plan(List.of(), List.of(byDays), holder("1", land("2"))));
        Pool before =
                of(pool("租金", stepped("366", step(FIRST, "732")), Weight.AREA_DAYS, ShareClass.LAND), Nature.RENT, "");
        assertThat(totals(Schemes.divide(plan(List.of(), List.of(before), holder("1", land("2"))))))
                .containsExactly("1464.00");
    }

    @Test
    void sixHundredJinCostWhatGrainCostsAndNoLessThanTheFloor() {
        assertThat(inGrain(grain("600", null), "1.31")).isEqualTo(yuan("786.00"));
        assertThat(inGrain(grain("600", "786"), "1.31")).isEqualTo(yuan("786.00"));
        assertThat(inGrain(grain("600", "786.01"), "1.31")).isEqualTo(yuan("786.01"));
        assertThat(inGrain(grain("600", "700"), "1.31")).isEqualTo(yuan("786.00"));
        assertThat(inGrain(grain("250.5", null), "1.3151")).as("329.43255").isEqualTo(yuan("329.43"));
        assertThat(inGrain(grain("0.5", null), "1.31")).as("half a fen is one").isEqualTo(yuan("0.66"));
    }

    private static Money inGrain(Amount.Grain rent, String yuan) {
        GrainPrice other = new GrainPrice("小麦", BigDecimal.TEN, LAST, "公告");
        UnitPrice price = UnitPrice.of(rent, FIRST, LAST, List.of(other, price(yuan)));
        assertThat(price.grain()).isEqualTo(price(yuan));
        assertThat(price.stretches()).hasSize(1);
        return price.each();
    }

    @Test
    void stepsComeOneAfterTheOtherAndEachCostsSomething() {
        LocalDate next = FIRST.plusDays(1);
        refused(STEPS_OF_RENT, rent(stepped("1")));
        refused(STEPS_OF_RENT, rent(stepped("1", step(next, "2"), step(next, "3"))));
        refused(STEPS_OF_RENT, rent(stepped("1", step(next, "2"), step(FIRST, "3"))));
        refused(STEPS_OF_RENT, rent(stepped("1", step(next, "0"))));
        refused(STEPS_OF_RENT, rent(stepped("1", step(FIRST, "2"), step(next, "0"))));
        refused(RATE_OF_POOL, rent(stepped("0", step(next, "2"))));
        refused(STEPS_OF_RENT, rent(stepped("1", steps(51))));
        Schemes.divide(rent(stepped("1", steps(50))));
        Schemes.divide(rent(stepped("1", step(FIRST, "2"), step(next, "3"))));
    }

    private static Amount.Step[] steps(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> step(FIRST.plusYears(i), "2"))
                .toArray(Amount.Step[]::new);
    }

    @Test
    void aRentRisesEveryOneToThirtyYearsByAPart() {
        refused(STEPS_OF_RENT, rent(rising("1", SINCE, 0, "0.1")));
        refused(STEPS_OF_RENT, rent(rising("1", SINCE, 31, "0.1")));
        refused(RATE_OF_POOL, rent(rising("0", SINCE, 1, "0.1")));
        refused(RATE_OF_POOL, rent(rising("1", SINCE, 1, "0")));
        refused(SCHEME_TOTAL_TOO_LARGE, rent(rising("1", SINCE.minusYears(900), 1, "1")));
        Schemes.divide(rent(rising("1", SINCE, 1, "0.1")));
        Schemes.divide(rent(rising("1", SINCE, 30, "1")));
    }

    @Test
    void aRentInGrainSaysHowMuchOfWhichAndItsPriceWasRead() {
        refused(GRAIN_OF_POOL, rent(grain("0", null)));
        refused(GRAIN_OF_POOL, rent(grain("600.001", null)));
        refused(GRAIN_OF_POOL, rent(grain("100000.01", null)));
        refused(GRAIN_OF_POOL, rent(grain("600", "0")));
        refused(GRAIN_OF_POOL, rent(new Amount.Grain(BigDecimal.ONE, " ", null)));
        refused(GRAIN_OF_POOL, rent(new Amount.Grain(BigDecimal.ONE, "谷".repeat(41), null)));
        Schemes.divide(rent(grain("100000.00", "0.01"), price("1000")));
        Schemes.divide(rent(grain("600.10", null), price("1.3100")));
        refused(GRAIN_PRICE_MISSING, rent(grain("600", null)));
        refused(GRAIN_PRICE_TWICE, rent(grain("600", null), price("1"), price("1")));
        refused(GRAIN_PRICE_UNUSED, rent(each("600"), price("1")));
        refused(GRAIN_PRICE_UNUSABLE, rent(grain("600", null), price("0")));
        refused(GRAIN_PRICE_UNUSABLE, rent(grain("600", null), price("1.31001")));
        refused(GRAIN_PRICE_UNUSABLE, rent(grain("600", null), price("1000.0001")));
        refused(GRAIN_PRICE_UNUSABLE, rent(grain("600", null), new GrainPrice("稻谷", BigDecimal.ONE, LAST, " ")));
        refused(
                GRAIN_PRICE_UNUSABLE,
                rent(grain("600", null), new GrainPrice("稻谷", BigDecimal.ONE, LAST, "源".repeat(201))));
        Schemes.divide(rent(grain("600", null), new GrainPrice("稻谷", BigDecimal.ONE, LAST, "源".repeat(200))));
    }

    @Test
    void aPriceIsForUnitsAndNotForAmounts() {
        for (Amount amount : List.of(stepped("1", step(FIRST, "2")), rising("1", SINCE, 1, "0.1")))
            refused(
                    UNIT_DOES_NOT_FIT,
                    plan(List.of(), List.of(of(pool("租金", amount, Weight.AMOUNT), Nature.RENT, "")), holder("1")));
    }

    @Test
    void whatATableDoesNotCoverIsSharedWhereTheSchemeSaysSo() {
        Pool floor = pool("保底", stepped("1", step(FIRST, "800")), Weight.AREA, ShareClass.LAND);
        Divided divided = Schemes.divide(
                plan(List.of(profit("100")), List.of(proRata(floor)), holder("1", land("1")), holder("2", land("3"))));
        assertThat(totals(divided)).containsExactly("25.00", "75.00");
        UnitPrice price = divided.pools().getFirst().price();
        assertThat(price).isNotNull();
        assertThat(price.each()).isEqualTo(yuan("800"));
    }

    private static Plan rent(Amount amount, GrainPrice... prices) {
        return priced(
                of(pool("租金", amount, Weight.AREA, ShareClass.LAND), Nature.RENT, ""),
                List.of(prices),
                holder("1", land("1")));
    }

    private static void refused(SchemeReason reason, Plan plan) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Schemes.divide(plan))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
