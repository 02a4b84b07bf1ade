package liannong.registry;

import java.util.Locale;

/** Why a household is poor: one main cause, at most two others (domain.md 4.2). Sensitive: sealed in the database. */
public enum Cause {
    ILLNESS,
    DISABILITY,
    EDUCATION,
    DISASTER,
    LAND,
    WATER,
    SKILLS,
    LABOUR,
    FUNDS,
    TRANSPORT,
    MOTIVATION,
    OTHER;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
