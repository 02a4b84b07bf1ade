package liannong.registry.organisations;

import org.springframework.stereotype.Component;

/** What a changed roster makes due, for those who change many members at once; within the caller's transaction. */
@Component
public class RosterDuties {

    private final DutyKeeper keeper;

    RosterDuties(DutyKeeper keeper) {
        this.keeper = keeper;
    }

    public void renew(long cooperativeId) {
        keeper.renew(cooperativeId);
    }
}
