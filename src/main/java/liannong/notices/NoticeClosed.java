package liannong.notices;

import java.time.LocalDate;

/** A notice has run its time. */
public record NoticeClosed(long noticeId, String sourceKind, long sourceId, LocalDate closedOn) {}
