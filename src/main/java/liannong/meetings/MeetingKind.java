package liannong.meetings;

import java.util.Locale;

/** Who decides: all members, or their delegates. */
public enum MeetingKind {
    GENERAL,
    DELEGATES;

    /** The key of its name in the translations. */
    public String key() {
        return "meetings.kind." + name().toLowerCase(Locale.ROOT);
    }
}
