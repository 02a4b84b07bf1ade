package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A pool with what is in it and to whom it goes: the parts sum to the amount, or all of it is kept.
 *
 * @param asPromised each part follows from what its holder has; otherwise the amount is divided
 * @param price what a unit costs; null where the pool has no such price
 * @param weights what each holder's part follows from, in the order of the plan's holders
 * @param parts likewise; all zero for what is kept
 */
public record FilledPool(
        Pool pool,
        Money amount,
        boolean asPromised,
        @Nullable UnitPrice price,
        List<BigDecimal> weights,
        List<Money> parts) {

    public FilledPool {
        weights = List.copyOf(weights);
        parts = List.copyOf(parts);
    }

    public Money kept() {
        return pool.keptBy() == null ? Money.ZERO : amount;
    }

    public BigDecimal weight() {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
