package liannong.meetings;

import java.util.Locale;

/** What may rest on a resolution in the registry. */
public enum SubjectKind {
    CHARTER,
    ADMISSION,
    EXPULSION;

    /** The key of its name in the translations. */
    public String key() {
        return "meetings.subject." + name().toLowerCase(Locale.ROOT);
    }
}
