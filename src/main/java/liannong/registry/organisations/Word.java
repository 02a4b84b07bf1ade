package liannong.registry.organisations;

import java.util.Locale;

/** A word of the register that stands in the database in capitals and on screens in the reader's language. */
public interface Word {

    String name();

    /** The first part of the key: {@code organisation.kind}. */
    String family();

    /** The key in the translations: {@code organisation.kind.village-collective}. */
    default String key() {
        return family() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
