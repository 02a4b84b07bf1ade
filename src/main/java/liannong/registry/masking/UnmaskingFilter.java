package liannong.registry.masking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which openings to list; what is null or empty does not narrow.
 *
 * @param text in the name of who opened it, or in the reason
 * @param from the first business day
 * @param to the last business day
 */
public record UnmaskingFilter(
        String text,
        @Nullable MaskedField field,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final UnmaskingFilter NONE = new UnmaskingFilter("", null, null, null);
}
