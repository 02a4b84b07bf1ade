package liannong.dividends.schemes;

import static liannong.dividends.schemes.SchemeReason.*;
import static liannong.dividends.schemes.TestPlans.*;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the law forbids, what contradicts itself, and what cannot be paid. */
class SchemeRefusalTests {

    private static final Holder ONE = holder("1", capital("100", FIRST), land("1"));

    @Test
    void publicMoneyItselfIsNotHandedOutAndWhatItsAssetsEarnIs() {
        Pool pool = of(pool("分红", part("1"), Weight.HEAD), Nature.DIVIDEND, "资产");
        refused(PRINCIPAL_HANDED_OUT, plan(List.of(figure("资产", Source.PRINCIPAL, "1")), List.of(pool), ONE));
        allowed(plan(List.of(figure("资产", Source.ASSET_INCOME, "1")), List.of(pool), ONE));
    }

    @Test
    void aSurplusIsNotDividedBySharesAlone() {
        Pool pool = of(pool("分红", part("1"), Weight.AMOUNT), Nature.DIVIDEND, "盈余");
        refused(SURPLUS_BY_ARTICLE_44, plan(List.of(figure("盈余", Source.SURPLUS, "1")), List.of(pool), ONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"PV_TARIFF", "PV_SUBSIDY"})
    void whatTheSunEarnsIsATransferOrAWageAndNoDividend(Source source) {
        List<Figure> sun = List.of(figure("光伏", source, "100"));
        Pool pool = pool("发放", part("1"), Weight.HEAD);
        refused(PV_IS_NO_DIVIDEND, plan(sun, List.of(of(pool, Nature.DIVIDEND, "光伏")), ONE));
        allowed(plan(sun, List.of(of(pool, Nature.TRANSFER, "光伏")), ONE));
        allowed(plan(sun, List.of(of(pool, Nature.WAGE, "光伏")), ONE));
        allowed(plan(sun, List.of(of(kept("村集体", part("1")), Nature.DIVIDEND, "光伏")), ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "-5000"})
    void nothingIsDividedWhereNothingWasEarned(String earned) {
        refused(NOTHING_EARNED, plan(List.of(profit(earned)), List.of(pool("分红", part("1"), Weight.HEAD)), ONE));
    }

    @Test
    void aRentIsOwedThoughNothingWasEarned() {
        allowed(plan(List.of(), List.of(of(pool("租金", each("1"), Weight.AREA), Nature.RENT, "")), ONE));
        refused(
                FIGURE_NEEDED,
                plan(List.of(), List.of(of(pool("分红", part("1"), Weight.HEAD), Nature.DIVIDEND, "")), ONE));
    }

    @Test
    void noMoreIsTakenOfAFigureThanIsThere() {
        refused(FIGURE_EXCEEDED, profit100(pool("甲", part("0.6"), Weight.HEAD), pool("乙", part("0.41"), Weight.HEAD)));
        allowed(profit100(pool("甲", part("0.6"), Weight.HEAD), pool("乙", part("0.4"), Weight.HEAD)));
        refused(RATES_EXCEED_REST, profit100(pool("甲", rest("0.6"), Weight.HEAD), kept("村集体", rest("0.400000001"))));
        refused(PROMISE_NOT_COVERED, profit100(pool("保底", each("100.01"), Weight.AREA, ShareClass.LAND)));
        allowed(profit100(pool("保底", each("100"), Weight.AREA, ShareClass.LAND)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1", "1.000000000000000001", "0.1234567890123456789"})
    void aRateIsAPartOfTheWhole(String rate) {
        refused(RATE_OF_POOL, profit100(pool("甲", part(rate), Weight.HEAD)));
        refused(RATE_OF_POOL, profit100(pool("甲", rest(rate), Weight.HEAD)));
        refused(RATE_OF_POOL, profit100(pool("甲", ofHeld(rate), Weight.AMOUNT)));
    }

    @Test
    void aPriceIsForUnitsAndAYieldForAmounts() {
        refused(RATE_OF_POOL, profit100(pool("甲", each("0"), Weight.AREA)));
        refused(UNIT_DOES_NOT_FIT, profit100(pool("甲", each("1"), Weight.AMOUNT)));
        refused(UNIT_DOES_NOT_FIT, profit100(pool("甲", each("1"), Weight.AMOUNT_DAYS)));
        refused(UNIT_DOES_NOT_FIT, profit100(pool("甲", ofHeld("0.1"), Weight.AREA)));
        refused(UNIT_DOES_NOT_FIT, profit100(pool("甲", ofHeld("0.1"), Weight.HEAD)));
    }

    @Test
    void aPoolThatNobodyTakesPartInIsNotLost() {
        refused(NOBODY_TAKES_PART, profit100(pool("甲", part("1"), Weight.AMOUNT, ShareClass.PREFERRED)));
        refused(NOBODY_TAKES_PART, profit100(onlyFor(pool("甲", part("1"), Weight.HEAD), "POOR")));
        refused(NOBODY_TAKES_PART, profit100(pool("甲", part("1"), Weight.TRADE)));
    }

    @Test
    void figuresAreNamedOnceKnownAndUsed() {
        Pool pool = pool("甲", part("1"), Weight.HEAD);
        refused(FIGURE_TWICE, plan(List.of(profit("1"), profit("2")), List.of(pool), ONE));
        refused(FIGURE_UNKNOWN, plan(List.of(), List.of(pool), ONE));
        refused(FIGURE_UNUSED, plan(List.of(profit("1"), figure("别的", Source.PROFIT, "1")), List.of(pool), ONE));
        refused(FIGURE_NEGATIVE, plan(List.of(figure("净利润", Source.COLLECTIVE_INCOME, "-1")), List.of(pool), ONE));
    }

    @Test
    void aPlanHasPoolsHoldersAndAPeriod() {
        Pool pool = pool("甲", part("1"), Weight.HEAD);
        refused(NO_POOLS, plan(List.of(), List.of(), ONE));
        refused(NO_HOLDERS, plan(List.of(profit("1")), List.of(pool)));
        refused(
                PERIOD_ENDS_BEFORE_IT_BEGINS,
                new Plan(
                        new Scheme("办", "源", List.of(pool)),
                        FIRST,
                        FIRST.minusDays(1),
                        List.of(profit("1")),
                        List.of(ONE)));
        allowed(new Plan(new Scheme("办", "源", List.of(pool)), FIRST, FIRST, List.of(profit("1")), List.of(ONE)));
    }

    @Test
    void holdersAreTheirOwnAndHoldNothingBelowNothing() {
        refused(HOLDER_TWICE, profit100(List.of(holder("1"), holder("1"))));
        for (String id : List.of(" ", "x".repeat(201), "\uD800"))
            refused(HOLDER_ID_UNUSABLE, profit100(List.of(holder(id))));
        allowed(profit100(List.of(holder("x".repeat(200)))));
        refused(HOLDING_NEGATIVE, profit100(List.of(trader("1", "-0.01"))));
        refused(HOLDING_NEGATIVE, profit100(List.of(trader("1", "0.1234567890123456789"))));
        refused(HOLDING_NEGATIVE, profit100(List.of(trader("1", "1e18"))));
        refused(HOLDING_NEGATIVE, profit100(List.of(holder("1", capital("-0.01", FIRST)))));
        refused(HOLDING_NEGATIVE, profit100(List.of(holder("1", held(new Mu(-1), FIRST, null)))));
        refused(
                HOLDING_ENDS_BEFORE_IT_BEGINS,
                profit100(List.of(holder("1", held(new Mu(1), FIRST, FIRST.minusDays(1))))));
        allowed(profit100(List.of(holder("1", held(new Mu(1), FIRST, FIRST)))));
    }

    @Test
    void whatIsBeyondAnAmountIsRefusedAndNotWrapped() {
        Holding most = new Holding(ShareClass.CAPITAL, new Money(Long.MAX_VALUE), new Mu(0), FIRST, null);
        Pool owed = of(pool("保底", ofHeld("1"), Weight.AMOUNT), Nature.RENT, "");
        refused(SCHEME_TOTAL_TOO_LARGE, plan(List.of(), List.of(owed), holder("1", most), holder("2", most)));
    }

    private static Holding held(Mu area, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        return new Holding(ShareClass.LAND, Money.ZERO, area, from, until);
    }

    private static Figure figure(String name, Source source, String yuan) {
        return new Figure(name, source, Money.ofYuan(new BigDecimal(yuan)));
    }

    private static Plan profit100(Pool... pools) {
        return plan(List.of(profit("100")), List.of(pools), ONE);
    }

    private static Plan profit100(List<Holder> holders) {
        return plan(List.of(profit("100")), List.of(pool("甲", part("1"), Weight.HEAD)), holders.toArray(Holder[]::new));
    }

    private static void refused(SchemeReason reason, Plan plan) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Schemes.divide(plan))
                .satisfies(no ->
                        org.assertj.core.api.Assertions.assertThat(no.reason()).isEqualTo(reason));
    }

    private static void allowed(Plan plan) {
        assertThatCode(() -> Schemes.divide(plan)).doesNotThrowAnyException();
    }
}
