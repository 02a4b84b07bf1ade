package liannong;

import java.util.Set;

/** The tables of the meetings; their own row-security test fills and tries them. */
public final class MeetingTables {

    public static final Set<String> ALL = Set.of(
            "additional_votes",
            "attendance",
            "delegates",
            "meeting_items",
            "meeting_minutes",
            "meeting_papers",
            "meeting_rules",
            "meetings",
            "resolution_uses",
            "resolutions",
            "votes");

    private MeetingTables() {}
}
