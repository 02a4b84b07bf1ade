package liannong.registry.parcels;

import java.util.Locale;

/** Which right its holder has: 承包经营权, 经营权 or 林权. */
public enum RightKind {
    CONTRACT,
    MANAGEMENT,
    FOREST;

    /** The key of its name in the translations. */
    public String key() {
        return "parcels.right." + name().toLowerCase(Locale.ROOT);
    }
}
