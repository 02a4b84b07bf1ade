package liannong.shares;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement of a member's shares as it was entered; fen and 0.01 mu.
 *
 * @param heldFen what the member held of this class after it, on its own day
 * @param unpaidFen what is subscribed and not paid in, more or less
 * @param acquiredOn the first acquisition of what was inherited
 * @param dueOn the day by which a subscription is to be paid
 * @param reversesId the movement that this one takes back
 * @param reversedById the movement that takes this one back
 * @param reversible whether its act can be taken back, and was not yet
 */
public record MovementRow(
        long id,
        LocalDate effectiveOn,
        Instant recordedAt,
        String recordedBy,
        String shareClass,
        String kind,
        String source,
        long amountFen,
        long unpaidFen,
        long areaHundredths,
        long heldFen,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate dueOn,
        String document,
        @Nullable Long documentId,
        @Nullable Long reversesId,
        @Nullable Long reversedById,
        boolean reversible) {}
