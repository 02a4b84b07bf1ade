package liannong.notices;

import java.util.UUID;

/**
 * The order to object to a line. The command's id is made when the form opens.
 *
 * @param sourceId the line: what the notice's row points to
 */
public record RaiseObjection(UUID commandId, long noticeId, long sourceId, String text) {}
