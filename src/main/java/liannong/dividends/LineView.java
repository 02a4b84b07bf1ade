package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything from which one line follows: enough to recompute it by hand. Amounts in fen, trade in hundredths.
 *
 * @param refundFen the right amount, of which a correction gives the difference only; so is {@code residualFen}
 * @param totalFen what this run gives
 * @param earlierFen what earlier runs of the year gave
 * @param settledFen of the total, by what was overpaid before
 * @param correctedBy the last correction that followed, {@code correctedFen} what those gave
 * @param leftOn the first day outside of who left within the year and takes part by trade alone
 */
public record LineView(
        long id,
        long runId,
        String memberNo,
        String name,
        String place,
        @Nullable Integer groupNo,
        int year,
        String cooperative,
        RunState state,
        String tradeBasis,
        String residualBase,
        String reserveKey,
        long contributionFen,
        long openingReserveFen,
        long reserveFen,
        long fiscalFen,
        long donationFen,
        long baseFen,
        long tradeHundredths,
        long refundFen,
        long residualFen,
        long totalFen,
        int correctionNo,
        long earlierFen,
        long settledFen,
        @Nullable String correctedBy,
        @Nullable Long correctedFen,
        long lastYearFen,
        @Nullable LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        @Nullable LocalDate dueOn,
        @Nullable String bank,
        @Nullable String accountLast4,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate leftOn) {

    public long rightFen() {
        return Math.addExact(earlierFen, totalFen);
    }
}
