package liannong.dividends;

import org.jspecify.annotations.Nullable;

/**
 * A member's line in a run; amounts in fen, trade in hundredths of its unit.
 *
 * @param totalFen what this run gives; of a correction the difference to {@code earlierFen}, what was given before
 * @param settledFen of the total, by what was overpaid before
 */
public record LineRow(
        long id,
        String memberNo,
        String name,
        String place,
        @Nullable Integer groupNo,
        long tradeHundredths,
        long refundFen,
        long baseFen,
        long residualFen,
        long totalFen,
        long earlierFen,
        long settledFen,
        @Nullable String bank,
        @Nullable String accountLast4,
        @Nullable String outcome,
        @Nullable String reasonCode) {

    public long rightFen() {
        return Math.addExact(earlierFen, totalFen);
    }
}
