package liannong.dividends;

import java.util.List;
import liannong.base.Money;

/**
 * A surplus divided by Article 44, to the fen: reserve + charter funds + distributable = surplus − loss,
 * refund pool + residual pool = distributable, and each pool is the sum of its column in {@code lines}.
 *
 * @param charterFunds in the order of the plan's funds
 * @param lines in the order of the plan's members
 */
public record Distribution(
        Money reserve,
        List<Money> charterFunds,
        Money distributable,
        Money refundPool,
        Money residualPool,
        List<DistributionLine> lines) {

    public Distribution {
        charterFunds = List.copyOf(charterFunds);
        lines = List.copyOf(lines);
    }
}
