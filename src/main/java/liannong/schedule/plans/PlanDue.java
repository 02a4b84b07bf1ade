package liannong.schedule.plans;

import java.time.LocalDate;

/** A period of a plan has come due: whoever knows its source opens the draft, in the same transaction. */
public record PlanDue(
        long id,
        long organisationId,
        String plan,
        SourceKind sourceKind,
        long sourceId,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate dueOn) {}
