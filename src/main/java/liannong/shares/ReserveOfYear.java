package liannong.shares;

import java.time.LocalDate;
import java.util.List;

/**
 * A year's reserve of a cooperative by member, or what a correction changes of it.
 *
 * @param effectiveOn the last day of that year
 * @param document what it rests on, up to 120 characters
 * @param sourceKind with {@code sourceId} what is booked once: the run
 */
public record ReserveOfYear(
        long cooperativeId,
        String divisionCode,
        LocalDate effectiveOn,
        String document,
        String sourceKind,
        long sourceId,
        List<ReserveShare> shares) {}
