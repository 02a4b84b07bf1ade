package liannong.registry;

import java.util.Locale;

/** What a person has completed (A9 of the household form). */
public enum Education {
    NONE,
    PRIMARY,
    JUNIOR,
    SENIOR,
    COLLEGE,
    BACHELOR;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.education." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
