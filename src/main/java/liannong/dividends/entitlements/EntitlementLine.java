package liannong.dividends.entitlements;

import java.time.LocalDate;
import liannong.dividends.LineOnItsWay;
import liannong.dividends.Progress;
import liannong.dividends.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What a household is given by one run of a scheme or by an exit statement, and how far it has come; amounts in fen.
 *
 * @param ruleSource the contract or document that the scheme is from
 * @param contributionFen of an exit: what was paid in and is given back
 * @param reserveFen of an exit: the share of the reserve
 * @param lossFen of an exit: the part of the losses
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
        @Nullable Long contributionFen,
        @Nullable Long reserveFen,
        @Nullable Long lossFen,
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
        return Progress.of(state, noticeClosedOn, dueOn, sent, outcome, totalFen, 0, objectionOpen);
    }

    @Override
    public long paidOffFen() {
        return 0;
    }
}
