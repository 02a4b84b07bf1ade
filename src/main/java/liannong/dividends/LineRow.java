package liannong.dividends;

import org.jspecify.annotations.Nullable;

/** A member's line in a run; amounts in fen, trade in hundredths of its unit. */
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
        @Nullable String bank,
        @Nullable String accountLast4,
        @Nullable String outcome,
        @Nullable String reasonCode) {}
