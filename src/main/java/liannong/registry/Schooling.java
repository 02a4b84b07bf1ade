package liannong.registry;

import java.util.Locale;

/** Where a person goes to school now (A10 of the household form). */
public enum Schooling {
    NOT,
    PRESCHOOL,
    PRIMARY,
    JUNIOR,
    SENIOR,
    VOCATIONAL,
    COLLEGE;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.schooling." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
