package liannong.dividends.entitlements;

import java.time.LocalDate;
import liannong.dividends.LineOnItsWay;
import liannong.dividends.Progress;
import liannong.dividends.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What a household is given by one run of a scheme or by an exit statement, and how far it has come; amounts in fen.
 *
 * @param earlierFen what earlier runs of the period gave
 * @param settledFen of the total, by what was overpaid before
 * @param paidOffFen of what was overpaid by this line
 * @param correctedLineId the line of the last correction that followed, {@code correctedFen} what those gave
 * @param ruleSource the contract or document that the scheme is from
 * @param contributionFen of an exit: what was paid in and is given back
 * @param reserveFen of an exit: the share of the reserve
 * @param lossFen of an exit: the part of the losses
 * @param laterReserveFen of an exit: what was quantified of the reserve after it was settled, more or less
 */
public record EntitlementLine(
        long id,
        RunKind kind,
        String name,
        String organisation,
        @Nullable String scheme,
        @Nullable String ruleSource,
        LocalDate firstDay,
        LocalDate lastDay,
        RunState state,
        long noticeId,
        LocalDate noticeOpenedOn,
        LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        LocalDate computedOn,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate dueOn,
        long totalFen,
        int correctionNo,
        @Nullable String reason,
        long earlierFen,
        long settledFen,
        long paidOffFen,
        @Nullable Long correctedLineId,
        @Nullable Long correctedFen,
        @Nullable Long contributionFen,
        @Nullable Long reserveFen,
        @Nullable Long lossFen,
        @Nullable Long laterReserveFen,
        @Nullable String bank,
        @Nullable String accountLast4,
        boolean sent,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable LocalDate settledOn,
        boolean objectionOpen)
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
}
