package liannong.registry.imports;

import java.util.Locale;

/** What a workbook holds. */
public enum ImportKind {
    HOUSEHOLDS,
    PERSONS;

    /** The key of its name in the translations. */
    public String key() {
        return "imports.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
