package liannong.shares.leaving;

import java.time.LocalDate;
import liannong.registry.organisations.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * A member who leaves, or has left; fen.
 *
 * @param leavesOn the first day outside
 * @param refundFen what is owed to him; null until it is settled
 */
public record DepartureRow(
        long id,
        long cooperativeId,
        long memberId,
        String memberNo,
        String member,
        ExitReason reason,
        LocalDate notifiedOn,
        @Nullable LocalDate heardOn,
        LocalDate leavesOn,
        String state,
        String recordedBy,
        String document,
        @Nullable Long documentId,
        @Nullable Long refundFen,
        @Nullable String decidedBy,
        @Nullable Boolean inherited) {

    public boolean open() {
        return state.equals("NOTIFIED");
    }
}
