package liannong.registry.organisations;

import org.jspecify.annotations.Nullable;

/**
 * What one looks for.
 *
 * @param text a part of the name, the township or the village, the beginning of the credit code, or pinyin initials
 * @param withFindings only those in which something is found
 */
public record OrganisationFilter(
        String text,
        @Nullable OrganisationKind kind,
        @Nullable Industry industry,
        boolean withFindings) {

    public static final int LONGEST_TEXT = 40;
    public static final OrganisationFilter ALL = new OrganisationFilter("", null, null, false);

    public OrganisationFilter {
        text = text.strip();
        if (text.length() > LONGEST_TEXT) text = text.substring(0, LONGEST_TEXT);
    }
}
