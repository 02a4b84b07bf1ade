package liannong.registry.organisations;

import org.jspecify.annotations.Nullable;

/**
 * An organisation in a list.
 *
 * @param members how many belong to a cooperative; 0 for everybody else
 * @param findings rules of the law on its composition that are broken, and deadlines that passed
 */
public record OrganisationRow(
        long id,
        OrganisationKind kind,
        String name,
        String creditCode,
        String place,
        @Nullable Industry industry,
        OrganisationState state,
        int members,
        int findings) {}
