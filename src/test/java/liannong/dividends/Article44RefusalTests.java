package liannong.dividends;

import static liannong.dividends.DividendReason.*;
import static liannong.dividends.Plans.GOLDEN;
import static liannong.dividends.Plans.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;

/** Beside each plan that is refused stands the nearest one that is not. */
class Article44RefusalTests {

    private static final long MOST = Long.MAX_VALUE;

    @Test
    void refusesWhereLossesLeaveNothing() {
        refused(Plans.surplus(GOLDEN, 100, 100), NO_SURPLUS);
        refused(Plans.surplus(GOLDEN, 100, 101), NO_SURPLUS);
        refused(Plans.surplus(GOLDEN, 0, 0), NO_SURPLUS);
        refused(Plans.surplus(GOLDEN, Long.MIN_VALUE, MOST), NO_SURPLUS);
        allowed(Plans.surplus(GOLDEN, 101, 100));
    }

    @Test
    void refusesARefundBelowSixtyPerCent() {
        refused(Plans.rates(GOLDEN, "0.1", "0.599999999999999999"), PATRONAGE_BELOW_60);
        refused(Plans.rates(GOLDEN, "0.1", "-1"), PATRONAGE_BELOW_60);
        refused(Plans.rates(GOLDEN, "0.1", "1e-999999999"), PATRONAGE_BELOW_60);
        allowed(Plans.rates(GOLDEN, "0.1", "0.6"));
    }

    @Test
    void refusesAFundThatIsNotHeldToTheFenByThoseWhoseHeadsCount() {
        refused(Plans.held(GOLDEN, 10_000_00, 10_000_00, -1), NEGATIVE_HOLDING);
        refused(Plans.held(GOLDEN, 10_000_00, 10_000_00, 9_999_99), FUND_NOT_HELD);
        refused(Plans.held(GOLDEN, 10_000_00, 10_000_00, 10_000_01), FUND_NOT_HELD);
        refused(Plans.held(GOLDEN, MOST, MOST, 0), TOTAL_TOO_LARGE);
        allowed(Plans.held(GOLDEN, 10_000_00, 10_000_00, 10_000_00));
    }

    @Test
    void refusesARefundAboveTheWhole() {
        refused(Plans.rates(GOLDEN, "0.1", "1.000000000000000001"), PATRONAGE_ABOVE_100);
        refused(Plans.rates(GOLDEN, "0.1", "1e999999999"), PATRONAGE_ABOVE_100);
        allowed(Plans.rates(GOLDEN, "0.1", "1"));
    }

    @Test
    void refusesRatesBelowZeroOrAboveOne() {
        refused(Plans.rates(GOLDEN, "-0.01", "0.6"), RATE_OUT_OF_RANGE);
        refused(Plans.rates(GOLDEN, "1.01", "0.6"), RATE_OUT_OF_RANGE);
        refused(Plans.rates(GOLDEN, "1e999999999", "0.6"), RATE_OUT_OF_RANGE);
        refused(Plans.rates(GOLDEN, "0.1", "0.6", "-0.01"), RATE_OUT_OF_RANGE);
        refused(Plans.rates(GOLDEN, "0.1", "0.6", "1.01"), RATE_OUT_OF_RANGE);
        allowed(Plans.rates(GOLDEN, "0", "0.6", "0"));
        allowed(Plans.rates(GOLDEN, "1", "0.6"));
        allowed(Plans.rates(GOLDEN, "0", "0.6", "1"));
    }

    @Test
    void refusesRatesThatTogetherTakeMoreThanThereIs() {
        refused(Plans.rates(GOLDEN, "0.5", "0.6", "0.3", "0.21"), RATES_EXCEED_SURPLUS);
        allowed(Plans.rates(GOLDEN, "0.5", "0.6", "0.3", "0.2"));
    }

    @Test
    void refusesRatesWhoseRoundingTakesAFenTooMany() {
        refused(Plans.rates(Plans.surplus(GOLDEN, 1, 0), "0.5", "0.6", "0.5"), RATES_EXCEED_SURPLUS);
        allowed(Plans.rates(Plans.surplus(GOLDEN, 2, 0), "0.5", "0.6", "0.5"));
    }

    @Test
    void refusesNegativeAmounts() {
        refused(Plans.surplus(GOLDEN, 100, -1), NEGATIVE_AMOUNT);
        refused(Plans.funds(GOLDEN, -1, 0), NEGATIVE_AMOUNT);
        refused(Plans.funds(GOLDEN, 0, -1), NEGATIVE_AMOUNT);
        allowed(Plans.funds(GOLDEN, 0, 0));
        allowed(Plans.surplus(GOLDEN, 100, 0));
    }

    @Test
    void refusesNegativeHoldings() {
        refused(Plans.members(GOLDEN, member("M01", "-0.01", "0", "1")), NEGATIVE_HOLDING, "M01");
        refused(Plans.members(GOLDEN, member("M01", "0", "-0.01", "1")), NEGATIVE_HOLDING, "M01");
        allowed(Plans.members(GOLDEN, member("M01", "0", "0", "1")));
    }

    @Test
    void refusesNegativeTrade() {
        refused(
                Plans.members(GOLDEN, member("M01", "1", "0", "1"), member("M02", "1", "0", "-1")),
                NEGATIVE_TRADE,
                "M02");
        allowed(Plans.members(GOLDEN, member("M01", "1", "0", "1"), member("M02", "1", "0", "0")));
    }

    @Test
    void refusesARefundWithoutTrade() {
        refused(Plans.members(GOLDEN, member("M01", "1", "0", "0")), NO_TRADE);
        allowed(Plans.members(GOLDEN, member("M01", "1", "0", "0.1")));
        SurplusPlan allToReserve = Plans.rates(Plans.keys(GOLDEN, ReserveKey.HEAD, ResidualBase.CLOSING), "1", "0.6");
        allowed(Plans.members(allToReserve, member("M01", "1", "0", "0")));
    }

    @Test
    void refusesAReserveThatNobodyCanBeGiven() {
        PlanMember landless = member("M01", "0", "5", "1");
        SurplusPlan byCapital = Plans.keys(GOLDEN, ReserveKey.CAPITAL, ResidualBase.CLOSING);
        refused(Plans.members(byCapital, landless), NO_RESERVE_KEY);
        allowed(Plans.members(Plans.rates(byCapital, "0", "0.6"), landless));
    }

    @Test
    void refusesAResidualWithoutABase() {
        SurplusPlan bare = Plans.members(
                Plans.funds(Plans.keys(GOLDEN, ReserveKey.TRADE, ResidualBase.OPENING), 0, 0),
                member("M01", "0", "0", "1"));
        refused(bare, NO_BASE);
        allowed(Plans.rates(bare, "0.1", "1"));
        allowed(Plans.funds(bare, 1, 0));
        allowed(Plans.keys(bare, ReserveKey.TRADE, ResidualBase.CLOSING));
    }

    @Test
    void refusesAPlanWithoutMembersOrWithOneTwice() {
        refused(Plans.members(GOLDEN), NO_MEMBERS);
        refused(Plans.members(GOLDEN, member("a", "1", "0", "1"), member("a", "1", "0", "2")), DUPLICATE_MEMBER, "a");
        allowed(Plans.members(GOLDEN, member("a", "1", "0", "1"), member("A", "1", "0", "2")));
    }

    @Test
    void refusesIdsThatCannotBreakATie() {
        refused(Plans.members(GOLDEN, member("", "1", "0", "1")), MEMBER_ID_UNUSABLE);
        refused(Plans.members(GOLDEN, member(" \t", "1", "0", "1")), MEMBER_ID_UNUSABLE);
        refused(Plans.members(GOLDEN, member("\uD840", "1", "0", "1")), MEMBER_ID_UNUSABLE);
        refused(Plans.members(GOLDEN, member("\uDC00\uD840", "1", "0", "1")), MEMBER_ID_UNUSABLE);
        refused(Plans.members(GOLDEN, member("\uDFFF", "1", "0", "1")), MEMBER_ID_UNUSABLE);
        refused(Plans.members(GOLDEN, member("x".repeat(201), "1", "0", "1")), MEMBER_ID_UNUSABLE);
        allowed(Plans.members(GOLDEN, member("\uD840\uDC00", "1", "0", "1")));
        allowed(Plans.members(GOLDEN, member("x".repeat(200), "1", "0", "1")));
    }

    @Test
    void refusesNumbersMadeToExplode() {
        refused(Plans.rates(GOLDEN, "0.1000000000000000000", "0.6"), TOO_MANY_DECIMALS);
        refused(Plans.rates(GOLDEN, "0.1", "0.6", "0e-999999999"), TOO_MANY_DECIMALS);
        refused(Plans.rates(GOLDEN, "0.1", "0.6000000000000000001"), TOO_MANY_DECIMALS);
        refused(Plans.members(GOLDEN, member("M01", "1", "0", "1e-19")), TOO_MANY_DECIMALS);
        refused(Plans.members(GOLDEN, member("M01", "1", "0", "1e18")), TRADE_TOO_LARGE, "M01");
        refused(Plans.members(GOLDEN, member("M01", "1", "0", "1e999999999")), TRADE_TOO_LARGE, "M01");
        allowed(Plans.rates(GOLDEN, "0.100000000000000000", "0.600000000000000001"));
        allowed(Plans.members(GOLDEN, member("M01", "1", "0", "999999999999999999.999999999999999999")));
    }

    @Test
    void refusesTotalsThatNoAmountCanHold() {
        PlanMember half = new PlanMember("a", new Money(MOST / 2), Money.ZERO, BigDecimal.ONE);
        PlanMember other = new PlanMember("b", new Money(MOST / 2), Money.ZERO, BigDecimal.ONE);
        SurplusPlan plain = Plans.funds(Plans.rates(GOLDEN, "0", "0.6"), 0, 0);
        allowed(Plans.members(plain, half, other));
        refused(Plans.members(Plans.funds(plain, 2, 0), half, other), TOTAL_TOO_LARGE);
        refused(
                Plans.members(plain, new PlanMember("a", new Money(MOST), new Money(1), BigDecimal.ONE)),
                TOTAL_TOO_LARGE);
        allowed(Plans.surplus(plain, MOST, 0));
    }

    @Test
    void refusesMoreMembersOrFundsThanOneRunTakes() {
        List<PlanMember> many = IntStream.rangeClosed(0, PlanRules.MAX_MEMBERS)
                .mapToObj(i -> member(String.valueOf(i), "1", "0", "1"))
                .toList();
        refused(Plans.members(GOLDEN, many), TOO_MANY_MEMBERS);
        String[] funds = Collections.nCopies(PlanRules.MAX_FUNDS + 1, "0").toArray(String[]::new);
        refused(Plans.rates(GOLDEN, "0", "1", funds), TOO_MANY_FUNDS);
        allowed(Plans.rates(
                GOLDEN, "0", "1", Collections.nCopies(PlanRules.MAX_FUNDS, "0").toArray(String[]::new)));
    }

    private static void refused(SurplusPlan plan, DividendReason reason, Object... facts) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Article44.distribute(plan));
        assertThat(refused).as("refused for %s", reason).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        if (facts.length > 0) assertThat(refused.facts()).containsExactly(facts);
    }

    private static void allowed(SurplusPlan plan) {
        assertThatCode(() -> Article44.distribute(plan)).doesNotThrowAnyException();
    }
}
