package liannong.schedule.plans;

import java.util.UUID;

/** A plan as it is entered: a new one, or the next version of the one of that name. */
public record NewPlanVersion(
        UUID commandId,
        long organisationId,
        String name,
        SourceKind sourceKind,
        long sourceId,
        PlanRule rule,
        String ruleSource) {}
