package liannong.registry;

import java.util.Locale;

/** What a house is built of (A22 of the household form). */
public enum HousingStructure {
    CONCRETE,
    BRICK,
    BRICK_AND_WOOD,
    WOOD,
    EARTH,
    OTHER;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.housing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
