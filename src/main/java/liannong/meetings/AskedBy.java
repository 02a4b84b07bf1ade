package liannong.meetings;

import java.util.Locale;

/** Who asked for an extraordinary meeting (COOP art 31). */
public enum AskedBy {
    MEMBERS,
    SUPERVISORS,
    CHARTER;

    /** The key of its name in the translations. */
    public String key() {
        return "meetings.asked-by." + name().toLowerCase(Locale.ROOT);
    }
}
