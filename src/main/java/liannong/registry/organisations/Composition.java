package liannong.registry.organisations;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How a cooperative is composed on a day, by heads (COOP arts 12, 19, 20, 56).
 *
 * @param capped members that art 20 caps: enterprises, institutions, social organisations
 * @param administrations units with functions of public administration
 * @param cooperatives cooperatives, which found a federation
 */
public record Composition(int members, int farmers, int capped, int administrations, int cooperatives) {

    private static final int SMALL = 20;
    private static final int ONE_OF_TWENTY = 20;

    static Composition of(Collection<Stay> stays) {
        return new Composition(
                stays.size(),
                count(stays, stay -> stay.kind() == MemberKind.FARMER),
                count(
                        stays,
                        stay -> stay.organisationKind() != null
                                && stay.organisationKind().isCapped()),
                count(stays, stay -> stay.organisationKind() == OrganisationKind.PUBLIC_ADMINISTRATION),
                count(stays, stay -> stay.organisationKind() == OrganisationKind.COOPERATIVE));
    }

    /** How many capped members the law lets in: up to 20 members one, above 20 at most 5 % of all (COOP art 20). */
    int cap() {
        return members <= SMALL ? 1 : members / ONE_OF_TWENTY;
    }

    /** Farmers make up 80 % or more (COOP art 20), in whole heads. */
    boolean hasEnoughFarmers() {
        return 5L * farmers >= 4L * members;
    }

    private static int count(Collection<Stay> stays, Predicate<Stay> which) {
        return (int) stays.stream().filter(which).count();
    }
}
