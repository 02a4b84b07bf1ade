package liannong.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an organisation's books is looked at.
 *
 * @param account only what was posted to it; null for the whole journal
 */
public record JournalFilter(
        long organisationId,
        LocalDate from,
        LocalDate to,
        String text,
        @Nullable String account) {

    public JournalFilter {
        text = text.replace('\0', ' ').strip();
    }
}
