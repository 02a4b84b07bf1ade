package liannong.registry.templates;

import java.util.Locale;

/** What a workbook holds. */
public enum SheetKind {
    HOUSEHOLDS("persons_seq"),
    PERSONS("persons_seq"),
    COOPERATIVES("organisations_seq"),
    MEMBERS("members_seq"),
    PARCELS("parcels_seq");

    private final String sequence;

    SheetKind(String sequence) {
        this.sequence = sequence;
    }

    /** The key of its name in the translations. */
    public String key() {
        return "imports.kind." + slug();
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a row is a person of a household. */
    public boolean isOfPeople() {
        return this == HOUSEHOLDS || this == PERSONS;
    }

    /** Where the ids of what its rows may add come from. */
    public String sequence() {
        return sequence;
    }
}
