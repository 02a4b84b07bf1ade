package liannong.notices;

import java.util.List;

/**
 * One line of a notice as it is laid open.
 *
 * @param sourceId the line of the source that an objection to this line is about
 * @param name already masked: what is stored here may be read by anybody
 */
public record NoticeLine(long sourceId, String name, String place, List<String> cells) {}
