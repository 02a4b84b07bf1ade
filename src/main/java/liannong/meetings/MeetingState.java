package liannong.meetings;

import java.util.Locale;

/** How far a meeting has come. */
public enum MeetingState {
    CONVENED,
    OPEN,
    SEALED,
    CANCELLED;

    /** The key of its name in the translations. */
    public String key() {
        return "meetings.state." + name().toLowerCase(Locale.ROOT);
    }
}
