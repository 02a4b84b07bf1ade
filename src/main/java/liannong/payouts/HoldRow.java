package liannong.payouts;

import java.time.LocalDate;
import liannong.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A payment that waits: why, since when, whose it is to see to, and who asked to have it paid anyway. Amount in fen.
 *
 * @param returnCode the bank's reason where it came back
 */
public record HoldRow(
        long id,
        String payer,
        String payee,
        String place,
        String purpose,
        long amountFen,
        LocalDate dueOn,
        HoldReason reason,
        @Nullable String returnCode,
        Role owner,
        boolean releasable,
        LocalDate since,
        int days,
        @Nullable Long householdId,
        @Nullable Long askedById,
        @Nullable String askedBy,
        @Nullable String askedWhy) {}
