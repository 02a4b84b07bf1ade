package liannong.schedule.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of a plan in the calendar: when it is due, and what was made of it.
 *
 * @param answer null until it came due
 * @param answerId the run that was opened, in the module of its source
 */
public record ComingRow(
        long planId,
        String plan,
        long organisationId,
        String organisation,
        SourceKind sourceKind,
        Coming coming,
        @Nullable PlanAnswer answer,
        @Nullable Long answerId,
        @Nullable String note,
        @Nullable LocalDate announcedOn) {}
