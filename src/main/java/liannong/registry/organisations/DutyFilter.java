package liannong.registry.organisations;

import org.jspecify.annotations.Nullable;

/**
 * Which deadlines one asks for.
 *
 * @param text a part of the organisation's name or of its township's
 * @param state null for what is open and near: overdue and due
 */
public record DutyFilter(
        String text, @Nullable DutyKind kind, @Nullable DutyState state) {

    public static final DutyFilter OPEN = new DutyFilter("", null, null);

    public DutyFilter {
        text = text.strip();
        if (text.length() > OrganisationFilter.LONGEST_TEXT) text = text.substring(0, OrganisationFilter.LONGEST_TEXT);
    }
}
