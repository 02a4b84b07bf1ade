package liannong.schedule.works;

/**
 * What was asked for.
 *
 * @param subjectId of what is worked on
 * @param input what the kind needs besides, in its own form
 */
public record WorkOrder(long id, String kind, long subjectId, String input) {}
