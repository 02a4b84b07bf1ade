package liannong.schedule.plans;

/** Something an organisation can plan to pay. */
public record PlanSource(SourceKind kind, long id, String name) {}
