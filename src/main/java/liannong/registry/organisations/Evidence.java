package liannong.registry.organisations;

import liannong.base.Refused;
import liannong.registry.documents.NewDocument;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an act: the document's title, and the document itself where it was handed in.
 *
 * @param file the document, to be kept together with the act; null while only its title is known
 */
public record Evidence(String title, @Nullable NewDocument file) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 120;

    public Evidence {
        title = title.strip();
        if (title.length() < SHORTEST || title.length() > LONGEST)
            throw new Refused(OrganisationReason.EVIDENCE_MISSING, SHORTEST, LONGEST);
    }

    public static Evidence of(String title) {
        return new Evidence(title, null);
    }
}
