package liannong.notices;

import java.util.Locale;

/** How a household told the clerk of its village what is wrong, who then objected for it. */
public enum Told {
    OFFICE,
    HOME,
    PHONE,
    WRITING;

    /** The key of its words in the translations. */
    public String key() {
        return "objections.told." + name().toLowerCase(Locale.ROOT);
    }
}
