package liannong.registry.families;

import liannong.registry.FamilyChange;
import org.jspecify.annotations.Nullable;

/**
 * What an act comes to, once the rules let it through.
 *
 * @param newcomer who is entered in the register with the act
 * @param place where the household formed or moved is
 */
record FamilyPlan(
        FamilyChange change,
        @Nullable NewPerson newcomer,
        @Nullable Place place) {

    record Place(String divisionCode, int groupNo) {}
}
