package liannong.dividends.schemes;

import static liannong.dividends.schemes.TestPlans.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who must be there when, to take part: beside each who is there stands who came a day later or left a day before. */
class PresenceTests {

    private static final LocalDate BEFORE = FIRST.minusDays(1);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate AFTER = LAST.plusDays(1);

    @Test
    void onTheFirstDayWhoCameTheDayAfterWaitsForTheNextPeriod() {
        Pool heads = present(Presence.FIRST_DAY, pool("甲", part("1"), Weight.HEAD));
        assertThat(divided(heads, member("1", FIRST, null), member("2", SECOND, null)))
                .containsExactly("100.00", "0.00");
        assertThat(divided(heads, member("1", BEFORE, SECOND), member("2", BEFORE, FIRST)))
                .as("who left on the second day was there")
                .containsExactly("100.00", "0.00");
    }

    @Test
    void onTheRecordDateWhoLeftBeforeItGetsNothing() {
        Pool heads = present(Presence.LAST_DAY, pool("甲", part("1"), Weight.HEAD));
        assertThat(divided(heads, member("1", LAST, AFTER), member("2", FIRST, LAST)))
                .containsExactly("100.00", "0.00");
        assertThat(divided(heads, member("1", LAST, null), member("2", AFTER, null)))
                .containsExactly("100.00", "0.00");
    }

    @Test
    void throughTheWholePeriodOnEachDay() {
        Pool heads = present(Presence.WHOLE_PERIOD, pool("甲", part("1"), Weight.HEAD));
        assertThat(divided(heads, member("1", FIRST, AFTER), member("2", SECOND, null), member("3", FIRST, LAST)))
                .containsExactly("100.00", "0.00", "0.00");
    }

    @Test
    void wheneverIsWheneverItMatters() {
        Pool heads = pool("甲", part("1"), Weight.HEAD);
        assertThat(divided(heads, member("1", SECOND, null), member("2", FIRST, LAST)))
                .containsExactly("50.00", "50.00");
    }

    @Test
    void whatIsDividedBySharesAsksForHoldingThem() {
        Pool first = present(Presence.FIRST_DAY, pool("甲", part("1"), Weight.AMOUNT));
        assertThat(divided(
                        first,
                        member("1", BEFORE, null, held(FIRST, null)),
                        member("2", BEFORE, null, held(SECOND, null))))
                .containsExactly("100.00", "0.00");
        Pool land = present(Presence.FIRST_DAY, pool("甲", part("1"), Weight.AREA_DAYS));
        Holding late = new Holding(ShareClass.LAND, Money.ZERO, new Mu(100), SECOND, null);
        assertThat(divided(land, member("1", BEFORE, null, land("1")), member("2", BEFORE, null, late)))
                .containsExactly("100.00", "0.00");
        assertThat(divided(
                        first,
                        member("1", FIRST, null, held(BEFORE, null)),
                        member("2", SECOND, null, held(BEFORE, null))))
                .as("and for belonging")
                .containsExactly("100.00", "0.00");
    }

    @Test
    void whatNamesClassesAsksForHoldingOneOfThem() {
        Pool land = present(Presence.LAST_DAY, pool("甲", part("1"), Weight.HEAD, ShareClass.LAND));
        assertThat(divided(land, member("1", BEFORE, null, land("1")), member("2", BEFORE, null, held(BEFORE, null))))
                .containsExactly("100.00", "0.00");
        Holding nothing = new Holding(ShareClass.LAND, Money.ZERO, new Mu(0), BEFORE, null);
        Pool byDays = present(Presence.WHOLE_PERIOD, pool("甲", part("1"), Weight.AREA_DAYS, ShareClass.LAND));
        Holding late = new Holding(ShareClass.LAND, Money.ZERO, new Mu(100), SECOND, null);
        assertThat(divided(byDays, member("1", BEFORE, null, land("1")), member("2", BEFORE, null, nothing, late)))
                .as("nothing of a class is not held")
                .containsExactly("100.00", "0.00");
    }

    @Test
    void whoHasNoDayOfJoiningMustHold() {
        Pool heads = present(Presence.FIRST_DAY, pool("甲", part("1"), Weight.HEAD));
        assertThat(divided(heads, holder("1", held(FIRST, null)), holder("2", held(SECOND, null)), holder("3")))
                .containsExactly("100.00", "0.00", "0.00");
        assertThat(divided(
                        heads, member("1", null, null, held(FIRST, null)), member("2", null, FIRST, held(FIRST, null))))
                .containsExactly("100.00", "0.00");
    }

    @Test
    void oneHoldingMayFollowAnotherWithoutADayBetween() {
        Pool whole = present(Presence.WHOLE_PERIOD, pool("甲", part("1"), Weight.AMOUNT_DAYS));
        LocalDate middle = FIRST.plusDays(100);
        assertThat(divided(
                        whole,
                        member("1", BEFORE, null, held(middle, null), held(BEFORE, middle)),
                        member("2", BEFORE, null, held(BEFORE, middle), held(middle.plusDays(1), null))))
                .containsExactly("100.00", "0.00");
        assertThat(divided(
                        whole,
                        member("1", BEFORE, null, held(BEFORE, AFTER)),
                        member("2", BEFORE, null, held(BEFORE, LAST)),
                        member("3", BEFORE, null, held(BEFORE, middle), held(FIRST, SECOND))))
                .containsExactly("100.00", "0.00", "0.00");
        assertThat(divided(
                        whole,
                        member("1", BEFORE, null, held(BEFORE, middle), held(FIRST, SECOND), held(middle, AFTER)),
                        member("2", BEFORE, null)))
                .as("a shorter one within a longer one")
                .containsExactly("100.00", "0.00");
    }

    @Test
    void aHouseholdTakesPartByWhoeverOfItIsThere() {
        Pool homes = present(Presence.FIRST_DAY, pool("甲", part("1"), Weight.HOUSEHOLD));
        Holder late = new Holder("1", "A", "", java.math.BigDecimal.ONE, List.of(), SECOND, null);
        Holder there = new Holder("2", "A", "", java.math.BigDecimal.ONE, List.of(), FIRST, null);
        Holder other = new Holder("3", "B", "", java.math.BigDecimal.ONE, List.of(), SECOND, null);
        assertThat(divided(homes, late, there, other)).containsExactly("0.00", "100.00", "0.00");
    }

    @Test
    void nobodyLeavesBeforeJoining() {
        Pool heads = pool("甲", part("1"), Weight.HEAD);
        assertThat(divided(heads, member("1", FIRST, FIRST))).containsExactly("100.00");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> divided(heads, member("1", FIRST, BEFORE)))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(SchemeReason.LEFT_BEFORE_JOINED));
    }

    private static Holding held(LocalDate from, @Nullable LocalDate until) {
        return new Holding(ShareClass.CAPITAL, yuan("100"), new Mu(0), from, until);
    }

    private static List<String> divided(Pool pool, Holder... holders) {
        return totals(Schemes.divide(plan(List.of(profit("100")), List.of(pool), holders)));
    }
}
