package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a household was given in one year, with every figure from which it can be recomputed by hand. Amounts in fen,
 * trade in hundredths of its unit.
 *
 * @param product what was traded, when it was one thing only
 * @param refundFen the right amount, of which a correction gives the difference only; so is {@code residualFen}
 * @param totalFen what this run gives; negative where a correction found that too much was given
 * @param earlierFen what earlier runs of the year gave
 * @param settledFen of the total, by what was overpaid before
 * @param paidOffFen of what was overpaid by this line
 * @param correctedLineId the line of the last correction that followed, {@code correctedFen} what those gave
 * @param leftOn the first day outside of who left within the year and takes part by trade alone
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
        int correctionNo,
        @Nullable String reason,
        long earlierFen,
        long settledFen,
        long paidOffFen,
        @Nullable Long correctedLineId,
        @Nullable Long correctedFen,
        @Nullable String bank,
        @Nullable String accountLast4,
        boolean sent,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable LocalDate settledOn,
        boolean objectionOpen,
        @Nullable LocalDate leftOn)
        implements LineOnItsWay {

    @Override
    public Progress progress() {
        return Progress.of(state, noticeClosedOn, dueOn, sent, outcome, totalFen, settledFen, objectionOpen);
    }

    public boolean isCorrection() {
        return correctionNo > 0;
    }

    /** What is right by all that is known in this run. */
    public long rightFen() {
        return Math.addExact(earlierFen, totalFen);
    }

    public boolean closing() {
        return "CLOSING".equals(residualBase);
    }
}
