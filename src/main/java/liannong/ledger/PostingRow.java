package liannong.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting with its entry.
 *
 * @param member the number and the name of the member; null where the account is not kept by member
 * @param balanceFen what the account stands at after it, debit positive; zero where an entry is shown by itself
 */
public record PostingRow(
        long id,
        long entryId,
        LocalDate day,
        String text,
        String account,
        String name,
        String nameEn,
        @Nullable String member,
        long debitFen,
        long creditFen,
        long balanceFen) {}
