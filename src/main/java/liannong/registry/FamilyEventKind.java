package liannong.registry;

import java.util.Locale;

/** The acts of family life that change who lives in which household. */
public enum FamilyEventKind {
    BIRTH,
    MARRIAGE_IN,
    MARRIAGE_OUT,
    SPLIT,
    MERGE,
    DEATH,
    CHANGE_OF_HEAD,
    MOVE;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
