package liannong.meetings;

import java.util.Locale;

/** How somebody voted on an item. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN;

    /** The key of its name in the translations. */
    public String key() {
        return "meetings.choice." + name().toLowerCase(Locale.ROOT);
    }
}
