package liannong.registry.families;

import java.util.Locale;

/** The sensitive changes that one person asks for and another decides. */
public enum ChangeRequestKind {
    IDENTITY,
    ACCOUNT,
    STATUS,
    HEAD;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.request." + name().toLowerCase(Locale.ROOT);
    }
}
