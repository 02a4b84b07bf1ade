package liannong.base;

import java.util.Locale;

/** Why the rules say no. Each module lists its own in an enum; the sentence stands in the translations. */
public interface Reason {

    String name();

    /** The key of the sentence, {@code refused.needs-a-second-person}. */
    default String key() {
        return "refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
