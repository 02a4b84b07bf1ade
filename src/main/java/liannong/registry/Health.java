package liannong.registry;

import java.util.Locale;

/** A person's health as the household form has it (A11). Sensitive: sealed in the database. */
public enum Health {
    HEALTHY,
    LONG_TERM_ILLNESS,
    SEVERE_ILLNESS,
    DISABLED;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.health." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
