package liannong.household.office;

import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.notices.HouseholdObjections;
import liannong.registry.HouseholdErrand;
import org.springframework.stereotype.Component;

/** The way from a household's file to its objections, for the clerk of its village while a line of it is on notice. */
@Component
class ObjectionErrand implements HouseholdErrand {

    private final HouseholdObjections objections;

    ObjectionErrand(HouseholdObjections objections) {
        this.objections = objections;
    }

    @Override
    public String key() {
        return "objections.raise-for";
    }

    @Override
    public Optional<String> path(long householdId) {
        boolean offered = CurrentUser.get().role() == Role.VILLAGE_CLERK
                && !objections.onNotice(householdId).isEmpty();
        return offered ? Optional.of("households/" + householdId + "/objections") : Optional.empty();
    }
}
