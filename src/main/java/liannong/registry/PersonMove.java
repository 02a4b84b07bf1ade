package liannong.registry;

import org.jspecify.annotations.Nullable;

/**
 * One person of a family act: from which household, into which, and as what there. Who stays in its household with
 * another relation to the head has the same household twice.
 *
 * @param personId {@code 0} for somebody the register does not know yet
 * @param toHouseholdId {@link FamilyChange#TO_BE_FORMED} for a household that the act forms; null for who leaves the
 *     register
 */
public record PersonMove(
        long personId,
        String name,
        @Nullable Long fromHouseholdId,
        @Nullable Long toHouseholdId,
        @Nullable Relation relation) {

    public boolean leaves() {
        return fromHouseholdId != null && !fromHouseholdId.equals(toHouseholdId);
    }

    public boolean stays() {
        return fromHouseholdId != null && fromHouseholdId.equals(toHouseholdId);
    }
}
