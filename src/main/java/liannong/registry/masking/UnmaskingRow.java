package liannong.registry.masking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who opened what, when and why.
 *
 * @param subject whose it was: a name, with the card of a household or the bank of an account; null when out of sight
 */
public record UnmaskingRow(
        long id,
        Instant at,
        String openedBy,
        String field,
        @Nullable String subject,
        String reason) {}
