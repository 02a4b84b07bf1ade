package liannong.schedule.plans;

/** What was made of a period that came due. */
public enum PlanAnswer {
    DRAFT_OPENED,
    OPEN_ALREADY,
    REMINDER
}
