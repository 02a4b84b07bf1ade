package liannong.registry;

/** A family act was recorded; what hangs on the households follows in the same transaction. */
public record FamilyEventRecorded(long eventId, FamilyChange change) {}
