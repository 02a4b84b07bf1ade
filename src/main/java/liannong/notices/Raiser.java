package liannong.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who raised an objection: the household itself, or the clerk of its village to whom it said so.
 *
 * @param told how the clerk was told, and {@code toldOn} on which day; both null when the household objected itself
 */
public record Raiser(
        long id, String name, @Nullable Told told, @Nullable LocalDate toldOn) {}
