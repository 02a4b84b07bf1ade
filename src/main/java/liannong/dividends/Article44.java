package liannong.dividends;

import static liannong.dividends.DividendReason.*;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.base.Split;

/**
 * The law's distribution 盈余分配, complete: losses, reserve, charter funds, at least 60 % back by trade, the remainder
 * by contribution + reserve share + averaged fiscal and donated property (COOP art 42 and 44, {@code domain.md} 1.6).
 * Who left within the year has what goes by trade and nothing else (COOP art 28).
 *
 * <p>Reserve and charter funds are taken of surplus − loss, the refund pool of the distributable, each rounded half up
 * to the fen; all that is divided among members is divided by {@link Split}.
 */
public final class Article44 {

    private Article44() {}

    /**
     * Divides the surplus, in fen.
     *
     * @throws Refused with a {@link DividendReason} when the plan breaks the law, contradicts itself or exceeds what an
     *     amount can hold
     */
    public static Distribution distribute(SurplusPlan plan) {
        PlanRules.check(plan);
        try {
            return compute(plan);
        } catch (ArithmeticException overflow) {
            throw new Refused(TOTAL_TOO_LARGE);
        }
    }

    private static Distribution compute(SurplusPlan plan) {
        Money available = plan.surplus().minus(plan.lossToMakeUp());
        Money reserve = available.times(plan.reserveRate());
        List<Money> funds = plan.charterFunds().stream()
                .map(fund -> available.times(fund.rate()))
                .toList();
        Money distributable = available.minus(reserve).minus(sum(funds));
        // each rounded up by itself, rates of together 100 % can take a fen more than there is
        if (distributable.isNegative()) throw new Refused(RATES_EXCEED_SURPLUS);
        Money refundPool = distributable.times(plan.patronageRate());
        Money residualPool = distributable.minus(refundPool);
        return new Distribution(
                reserve,
                funds,
                distributable,
                refundPool,
                residualPool,
                lines(plan, reserve, refundPool, residualPool));
    }

    private static List<DistributionLine> lines(SurplusPlan plan, Money reserve, Money refundPool, Money residualPool) {
        List<PlanMember> members = plan.members();
        List<BigInteger> trade = wholeNumbers(members);
        List<BigInteger> heads = weights(members, member -> member.left() ? BigInteger.ZERO : BigInteger.ONE);
        List<Money> refunds = divide(refundPool, members, trade, NO_TRADE);
        List<Money> reserves = divide(reserve, members, reserveWeights(plan, trade, heads), NO_RESERVE_KEY);
        List<Money> fiscalShares = averaged(plan, plan.fiscalFund(), heads, PlanMember::fiscalHeld);
        List<Money> donationShares = averaged(plan, plan.donationFund(), heads, PlanMember::donationHeld);
        List<Money> bases = IntStream.range(0, members.size())
                .mapToObj(i -> members.get(i).left()
                        ? Money.ZERO
                        : base(plan, members.get(i), reserves.get(i))
                                .plus(fiscalShares.get(i))
                                .plus(donationShares.get(i)))
                .toList();
        sum(bases); // a cooperative's capital beyond what an amount can hold is refused, not computed with
        List<Money> residuals = divide(
                residualPool, members, bases.stream().map(Article44::weight).toList(), NO_BASE);
        return IntStream.range(0, members.size())
                .mapToObj(i -> new DistributionLine(
                        members.get(i).id(),
                        reserves.get(i),
                        fiscalShares.get(i),
                        donationShares.get(i),
                        bases.get(i),
                        refunds.get(i),
                        residuals.get(i),
                        refunds.get(i).plus(residuals.get(i))))
                .toList();
    }

    private static List<Money> averaged(
            SurplusPlan plan, Money fund, List<BigInteger> heads, Function<PlanMember, Money> held) {
        return switch (plan.heads()) {
            case DISTRIBUTION -> divide(fund, plan.members(), heads, NO_MEMBERS);
            case GRANT -> plan.members().stream().map(held).toList();
        };
    }

    private static List<BigInteger> reserveWeights(SurplusPlan plan, List<BigInteger> trade, List<BigInteger> heads) {
        return switch (plan.reserveKey()) {
            case TRADE -> trade;
            case CAPITAL -> weights(plan.members(), member -> weight(member.contribution()));
            case HEAD -> heads;
        };
    }

    private static Money base(SurplusPlan plan, PlanMember member, Money reserve) {
        Money opening = member.contribution().plus(member.openingReserve());
        return switch (plan.residualBase()) {
            case OPENING -> opening;
            case CLOSING -> opening.plus(reserve);
        };
    }

    /** The trade of all members in one unit so small that each is a whole number. */
    private static List<BigInteger> wholeNumbers(List<PlanMember> members) {
        int decimals =
                members.stream().mapToInt(member -> member.trade().scale()).reduce(0, Math::max);
        return weights(
                members, member -> member.trade().movePointRight(decimals).toBigIntegerExact());
    }

    private static List<BigInteger> weights(List<PlanMember> members, Function<PlanMember, BigInteger> weight) {
        return members.stream().map(weight).toList();
    }

    private static BigInteger weight(Money amount) {
        return BigInteger.valueOf(amount.fen());
    }

    private static List<Money> divide(Money pool, List<PlanMember> members, List<BigInteger> weights, Reason noWeight) {
        if (pool.isPositive() && weights.stream().allMatch(weight -> weight.signum() == 0)) throw new Refused(noWeight);
        List<Split.Share> shares = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            shares.add(new Split.Share(members.get(i).id(), weights.get(i)));
        }
        return Split.of(pool, shares);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
