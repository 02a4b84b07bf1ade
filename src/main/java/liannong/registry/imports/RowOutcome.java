package liannong.registry.imports;

import java.util.Locale;

/** What becomes of a row. */
public enum RowOutcome {
    ADD,
    CHANGE,
    SAME,
    REFUSED,
    UNDECIDED,
    LEFT_OUT;

    public String key() {
        return "imports.outcome." + slug();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
