package liannong.dividends;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import liannong.base.Money;

/** Article 44 once more, slowly and by other means (fractions, one fen at a time), to hold the engine against. */
final class SlowDistribution {

    private final SurplusPlan plan;
    private final int count;

    private SlowDistribution(SurplusPlan plan) {
        this.plan = plan;
        this.count = plan.members().size();
    }

    /** Nothing where the plan cannot be distributed. */
    static Optional<Distribution> of(SurplusPlan plan) {
        return new SlowDistribution(plan).compute();
    }

    private Optional<Distribution> compute() {
        BigInteger available = fen(plan.surplus()).subtract(fen(plan.lossToMakeUp()));
        BigInteger reserve = halfUp(available, plan.reserveRate());
        BigInteger distributable = available.subtract(reserve);
        List<Money> funds = new ArrayList<>();
        for (CharterFund fund : plan.charterFunds()) {
            BigInteger part = halfUp(available, fund.rate());
            distributable = distributable.subtract(part);
            funds.add(money(part));
        }
        if (available.signum() <= 0 || distributable.signum() < 0) return Optional.empty();
        BigInteger refundPool = halfUp(distributable, plan.patronageRate());
        BigInteger residualPool = distributable.subtract(refundPool);

        BigDecimal[] trade = new BigDecimal[count];
        BigDecimal[] key = new BigDecimal[count];
        BigDecimal[] heads = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            PlanMember member = plan.members().get(i);
            trade[i] = member.trade();
            heads[i] = member.left() ? BigDecimal.ZERO : BigDecimal.ONE;
            key[i] = plan.reserveKey() == ReserveKey.TRADE
                    ? trade[i]
                    : plan.reserveKey() == ReserveKey.HEAD
                            ? heads[i]
                            : member.contribution().yuan();
        }
        if (stuck(refundPool, trade) || stuck(reserve, key)) return Optional.empty();
        if (stuck(fen(plan.fiscalFund()), heads) || stuck(fen(plan.donationFund()), heads)) return Optional.empty();
        BigInteger[] refunds = split(refundPool, trade);
        BigInteger[] reserves = split(reserve, key);
        BigInteger[] fiscal = split(fen(plan.fiscalFund()), heads);
        BigInteger[] donated = split(fen(plan.donationFund()), heads);
        BigDecimal[] base = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            PlanMember member = plan.members().get(i);
            BigInteger sum = fen(member.contribution()).add(fen(member.openingReserve()));
            if (plan.residualBase() == ResidualBase.CLOSING) sum = sum.add(reserves[i]);
            base[i] = member.left()
                    ? BigDecimal.ZERO
                    : new BigDecimal(sum.add(fiscal[i]).add(donated[i]));
        }
        if (stuck(residualPool, base)) return Optional.empty();
        BigInteger[] residuals = split(residualPool, base);
        List<DistributionLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new DistributionLine(
                    plan.members().get(i).id(),
                    money(reserves[i]),
                    money(fiscal[i]),
                    money(donated[i]),
                    money(base[i].toBigIntegerExact()),
                    money(refunds[i]),
                    money(residuals[i]),
                    money(refunds[i].add(residuals[i]))));
        }
        return Optional.of(new Distribution(
                money(reserve), funds, money(distributable), money(refundPool), money(residualPool), lines));
    }

    private static boolean stuck(BigInteger pool, BigDecimal[] weights) {
        return pool.signum() > 0 && Arrays.stream(weights).allMatch(weight -> weight.signum() == 0);
    }

    /** The floor of twice the product plus one, halved, with the rate as a fraction of 10^18. */
    private static BigInteger halfUp(BigInteger amount, BigDecimal rate) {
        BigInteger one = BigInteger.TEN.pow(18);
        BigInteger numerator = rate.multiply(new BigDecimal(one)).toBigIntegerExact();
        return amount.multiply(numerator).shiftLeft(1).add(one).divide(one.shiftLeft(1));
    }

    /** Everybody has the whole fen due; then fen by fen to whoever is owed most, the smaller id first. */
    private BigInteger[] split(BigInteger total, BigDecimal[] weights) {
        BigInteger[] parts = new BigInteger[count];
        Arrays.fill(parts, BigInteger.ZERO);
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) return parts;
        BigInteger left = total;
        for (int i = 0; i < count; i++) {
            parts[i] = new BigDecimal(total)
                    .multiply(weights[i])
                    .divideToIntegralValue(sum)
                    .toBigInteger();
            left = left.subtract(parts[i]);
        }
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int most = 0;
            for (int i = 1; i < count; i++) {
                int order =
                        owed(total, weights[i], sum, parts[i]).compareTo(owed(total, weights[most], sum, parts[most]));
                if (order > 0 || (order == 0 && isBefore(i, most))) most = i;
            }
            parts[most] = parts[most].add(BigInteger.ONE);
        }
        return parts;
    }

    private static BigDecimal owed(BigInteger total, BigDecimal weight, BigDecimal sum, BigInteger part) {
        return new BigDecimal(total).multiply(weight).subtract(new BigDecimal(part).multiply(sum));
    }

    private boolean isBefore(int a, int b) {
        return Arrays.compareUnsigned(bytes(a), bytes(b)) < 0;
    }

    private byte[] bytes(int i) {
        return plan.members().get(i).id().getBytes(StandardCharsets.UTF_8);
    }

    private static BigInteger fen(Money amount) {
        return BigInteger.valueOf(amount.fen());
    }

    private static Money money(BigInteger fen) {
        return new Money(fen.longValueExact());
    }
}
