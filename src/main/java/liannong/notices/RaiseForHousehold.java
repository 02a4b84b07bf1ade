package liannong.notices;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The order of a village clerk to object for a household of his village. The command's id is made when the form opens.
 *
 * @param sourceId the line: what the notice's row points to
 * @param told how the household told him, and {@code toldOn} on which day
 * @param text what it said
 */
public record RaiseForHousehold(
        UUID commandId, long householdId, long noticeId, long sourceId, Told told, LocalDate toldOn, String text) {}
