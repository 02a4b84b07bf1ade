package liannong.registry.families;

import java.util.Locale;

/** How far a request has come. */
public enum RequestState {
    OPEN,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.request-state." + name().toLowerCase(Locale.ROOT);
    }
}
