package liannong.meetings;

import java.time.LocalDate;

/**
 * What a sealed meeting decided; others refer to it by its id.
 *
 * @param passedOn the day of the meeting
 */
public record ResolutionRow(long id, String no, Matter matter, String text, LocalDate passedOn, long meetingId) {}
