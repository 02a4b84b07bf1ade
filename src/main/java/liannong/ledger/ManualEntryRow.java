package liannong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A manual entry and who had it in his hands.
 *
 * @param state DRAFT, POSTED or DISCARDED
 * @param entryId the journal's entry once it is posted
 * @param reversesId the manual entry that it takes back
 * @param reversedById the one that takes it back, drafted or posted
 * @param amountFen the sum of its debits
 */
public record ManualEntryRow(
        long id,
        long organisationId,
        LocalDate day,
        String text,
        String document,
        String state,
        @Nullable Long reversesId,
        @Nullable Long reversedById,
        @Nullable Long entryId,
        long draftedBy,
        String draftedByName,
        Instant draftedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String discardedWhy,
        long amountFen) {}
