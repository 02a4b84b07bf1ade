package liannong.registry.parcels;

import java.util.Locale;

/** What kind of land a parcel is. */
public enum LandKind {
    PADDY,
    DRY,
    ORCHARD,
    FOREST,
    GRASS,
    WATER,
    OTHER;

    /** The key of its name in the translations. */
    public String key() {
        return "parcels.land." + name().toLowerCase(Locale.ROOT);
    }
}
