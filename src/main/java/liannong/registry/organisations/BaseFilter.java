package liannong.registry.organisations;

import org.jspecify.annotations.Nullable;

/**
 * Which bases one looks for.
 *
 * @param operatorId only those of one organisation; 0 for all
 */
public record BaseFilter(String text, @Nullable Industry industry, long operatorId) {

    public BaseFilter {
        text = text.strip();
        if (text.length() > OrganisationFilter.LONGEST_TEXT) text = text.substring(0, OrganisationFilter.LONGEST_TEXT);
    }
}
