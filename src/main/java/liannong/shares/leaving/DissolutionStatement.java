package liannong.shares.leaving;

import java.math.BigDecimal;
import java.math.RoundingMode;
import liannong.base.Money;

/**
 * What of the remaining property of a cooperative goes to its members and what does not (COOP art 53, domain.md 1.7).
 *
 * @param contributions what all members put in
 * @param specialFund what public money and gifts formed
 * @param fiscal the public money in it
 */
public record DissolutionStatement(Money remaining, Money contributions, Money specialFund, Money fiscal) {

    /** remaining × fiscal / (contributions + special fund), to the fen, half up. */
    public Money kept() {
        Money base = contributions.plus(specialFund);
        if (base.isZero()) return Money.ZERO;
        return new Money(BigDecimal.valueOf(remaining.fen())
                .multiply(BigDecimal.valueOf(fiscal.fen()))
                .divide(BigDecimal.valueOf(base.fen()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Money toMembers() {
        return remaining.minus(kept());
    }
}
