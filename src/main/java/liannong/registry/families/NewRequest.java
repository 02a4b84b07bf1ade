package liannong.registry.families;

/** A sensitive change asked for, with the document that shows it. */
public record NewRequest(long householdId, RequestedChange change, long documentId) {}
