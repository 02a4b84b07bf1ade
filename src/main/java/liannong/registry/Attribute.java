package liannong.registry;

import java.util.Locale;

/** The attribute of a registered household, one of four (A2 of the household form, domain.md 4.3). */
public enum Attribute {
    GENERAL_POOR,
    SUBSISTENCE,
    FIVE_GUARANTEES,
    SUBSISTENCE_POOR;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.attribute." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
