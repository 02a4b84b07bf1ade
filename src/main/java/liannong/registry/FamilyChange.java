package liannong.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act of family life changes: told to the owners of what hangs on a household, before it is confirmed and
 * when it
 * is done.
 *
 * @param otherHouseholdId the household formed, merged into, or married from or into; null where there is none
 * @param from the first day of the new order: the day of the act, or the day after a death
 * @param ends whether nobody is left in {@code householdId}
 * @param parcelIds the parcels that go to the household formed
 */
public record FamilyChange(
        FamilyEventKind kind,
        long householdId,
        @Nullable Long otherHouseholdId,
        LocalDate on,
        LocalDate from,
        List<PersonMove> moves,
        boolean ends,
        List<Long> parcelIds) {

    /** Stands for a household that has no id yet. */
    public static final long TO_BE_FORMED = 0;

    /** Who goes from one household to another, or away. */
    public List<PersonMove> leaving() {
        return moves.stream().filter(PersonMove::leaves).toList();
    }

    /** A household that went on gets another head: an act for two persons. */
    public boolean changesHead() {
        return moves.stream().anyMatch(move -> move.stays() && move.relation() == Relation.HEAD);
    }
}
