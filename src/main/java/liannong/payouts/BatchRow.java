package liannong.payouts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A batch in a list: how far it is, and what the bank has answered. Sent = credited + returned + pending, in payments
 * and in fen.
 *
 * @param madeBy 1 when the schedule made it
 * @param enough whether its payer had the money when it was looked at last; null for batches of before
 * @param leftOn when it first left; null as long as it has not
 * @param withdrawnOn when it was taken back; null as long as it stands
 * @param followsId the batch whose returns it sends again
 */
public record BatchRow(
        long id,
        String number,
        long payerId,
        String payer,
        LocalDate dueOn,
        LocalDate instructedOn,
        int lines,
        long totalFen,
        int credited,
        int returned,
        long creditedFen,
        long returnedFen,
        long madeBy,
        String maker,
        int approvalsNeeded,
        int approvals,
        @Nullable Boolean enough,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable Long followsId,
        @Nullable String follows,
        boolean followsWithdrawn) {

    /** How far a batch is. */
    public enum State {
        WAITS_FOR_APPROVAL,
        WAITS_FOR_FUNDS,
        READY,
        WITHDRAWN,
        SENT,
        PARTLY,
        DONE
    }

    public State state() {
        if (withdrawnOn != null) return State.WITHDRAWN;
        if (!away()) return released();
        if (pending() == lines) return State.SENT;
        return pending() > 0 ? State.PARTLY : State.DONE;
    }

    private State released() {
        if (approvals < approvalsNeeded) return State.WAITS_FOR_APPROVAL;
        return Boolean.TRUE.equals(enough) ? State.READY : State.WAITS_FOR_FUNDS;
    }

    private boolean away() {
        return leftOn != null || credited + returned > 0;
    }

    /** What the bank has and has not answered; nothing as long as it has not left. */
    public int pending() {
        return away() ? lines - credited - returned : 0;
    }

    public long pendingFen() {
        return away() ? totalFen - creditedFen - returnedFen : 0;
    }

    /** What waits to be released and handed over. */
    public int unreleased() {
        return away() || withdrawnOn != null ? 0 : lines;
    }
}
