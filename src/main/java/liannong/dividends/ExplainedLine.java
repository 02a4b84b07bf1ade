package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line follows from and what it is, of many lines at once; amounts in fen, trade in hundredths.
 *
 * @param leftOn the first day outside of who left within the year and takes part by trade alone
 * @param earlierFen what earlier runs of the year gave: with the total it is refund and residual
 */
public record ExplainedLine(
        String memberNo,
        String name,
        long contributionFen,
        long openingReserveFen,
        long reserveFen,
        long fiscalFen,
        long donationFen,
        long baseFen,
        long tradeHundredths,
        long refundFen,
        long residualFen,
        long earlierFen,
        long totalFen,
        @Nullable LocalDate leftOn) {}
