package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a household was given in one year, with every figure from which it can be recomputed by hand. Amounts in fen,
 * trade in hundredths of its unit.
 *
 * @param product what was traded, when it was one thing only
 */
public record HouseholdLine(
        long id,
        long memberId,
        String name,
        String cooperative,
        int year,
        RunState state,
        long noticeId,
        String noticeNumber,
        LocalDate noticeOpenedOn,
        LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        LocalDate computedOn,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate dueOn,
        String tradeBasis,
        String residualBase,
        @Nullable String product,
        @Nullable String unit,
        long tradeHundredths,
        long totalTradeHundredths,
        long refundPoolFen,
        long refundFen,
        long contributionFen,
        long openingReserveFen,
        long reserveFen,
        long fiscalFen,
        long donationFen,
        long baseFen,
        long totalBaseFen,
        long residualPoolFen,
        long residualFen,
        long totalFen,
        @Nullable String bank,
        @Nullable String accountLast4,
        boolean sent,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable LocalDate settledOn,
        boolean objectionOpen) {

    public Progress progress() {
        return Progress.of(state, noticeClosedOn, dueOn, sent, outcome, totalFen, objectionOpen);
    }

    public boolean closing() {
        return "CLOSING".equals(residualBase);
    }
}
