package liannong.registry.households;

import java.util.Locale;
import java.util.Set;

/** Where the words of a code of the register stand in the translations. */
public final class CodeKey {

    /** Codes that the whole registry speaks of; the others are the file's own. */
    private static final Set<String> SHARED = Set.of(
            "relation",
            "event",
            "attribute",
            "education",
            "schooling",
            "labour",
            "housing",
            "income",
            "request",
            "request-state");

    private CodeKey() {}

    /** @param kind what sort of code it is: status, detail, attribute, relation, sex … */
    public static String of(String kind, String code) {
        String module = SHARED.contains(kind) ? "registry." : "households.";
        return module + kind + "." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
