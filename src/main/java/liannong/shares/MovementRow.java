package liannong.shares;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement of a member's shares as it was entered; fen and 0.01 mu.
 *
 * @param heldFen what the member held of this class after it, on its own day
 * @param reversesId the movement that this one takes back
 * @param reversedById the movement that takes this one back
 * @param reversible whether it can be taken back by itself: money paid in, and not taken back yet
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
        long areaHundredths,
        long heldFen,
        String document,
        @Nullable Long reversesId,
        @Nullable Long reversedById,
        boolean reversible) {}
