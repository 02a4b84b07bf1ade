package liannong.registry.households;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document about a household, or a change that somebody asked for.
 *
 * @param title a document's title, or the kind of a request: IDENTITY, ACCOUNT, STATUS, HEAD
 * @param state of a request: OPEN, APPROVED, REFUSED, WITHDRAWN; null for a document
 */
public record HouseholdPaper(
        long id,
        String title,
        @Nullable String state,
        LocalDate day,
        @Nullable String by,
        Instant at,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision) {

    public boolean isRequest() {
        return state != null;
    }

    public boolean isOpen() {
        return "OPEN".equals(state);
    }
}
