package liannong.dividends.schemes;

import java.util.List;
import liannong.base.Money;

/**
 * What a plan comes to: everything that is taken of a figure is in a pool or left.
 *
 * @param totals what each holder gets of all pools, in the order of the plan's holders
 * @param left what is left of each figure, in their order
 */
public record Divided(List<FilledPool> pools, List<Money> totals, List<Money> left) {

    public Divided {
        pools = List.copyOf(pools);
        totals = List.copyOf(totals);
        left = List.copyOf(left);
    }

    public Money total() {
        return totals.stream().reduce(Money.ZERO, Money::plus);
    }
}
