package liannong.ledger;

import java.time.Instant;
import java.time.LocalDate;

/** An entry in the list of the journal: the sum of its debits, which is that of its credits, in fen. */
public record EntryRow(
        long id,
        long organisationId,
        LocalDate day,
        String text,
        String sourceKind,
        long sourceId,
        String step,
        Instant recordedAt,
        long amountFen) {}
