package liannong.registry.families;

/** A request with what it asks for, for the person who decides it. */
public record RequestView(RequestRow row, RequestedChange change, long documentId, String documentTitle) {}
