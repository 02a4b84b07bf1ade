package liannong.registry;

import java.util.Locale;

/** What work a person can do (A12 of the household form). */
public enum Labour {
    ORDINARY,
    SKILLED,
    WEAK,
    NONE;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.labour." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
