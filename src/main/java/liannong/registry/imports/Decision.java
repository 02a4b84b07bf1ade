package liannong.registry.imports;

import java.util.Locale;

/** What a person says of a row that looks like somebody who is registered already. */
public enum Decision {
    SAME,
    OTHER,
    LEAVE_OUT;

    public String key() {
        return "imports.decision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
