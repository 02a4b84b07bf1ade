package liannong.registry.parcels;

import java.util.Locale;

/** Why somebody uses a parcel: his own, leased, put in as a share, or tended for its holder (LAND arts 36, 40). */
public enum UsePurpose {
    OWN,
    LEASE,
    SHARE,
    CUSTODY;

    /** The key of its name in the translations. */
    public String key() {
        return "parcels.use." + name().toLowerCase(Locale.ROOT);
    }
}
