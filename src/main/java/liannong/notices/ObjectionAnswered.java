package liannong.notices;

/** An objection to a line of something laid open was answered. */
public record ObjectionAnswered(long objectionId, long noticeId, String sourceKind, long sourceId) {}
