package liannong.meetings.ui;

import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;

/**
 * What the signed-in person is offered. Hiding is courtesy: the services and the database decide.
 *
 * @param records whether he convenes and records: the bookkeeper
 * @param leads whether he opens and seals: the chair
 */
record May(boolean records, boolean leads) {

    private static final Set<Role> OFFICE = Set.of(Role.BOOKKEEPER, Role.CHAIR);

    static May of(long cooperativeId) {
        SignedIn user = CurrentUser.get();
        boolean own = OFFICE.contains(user.role()) && user.organisationIds().contains(cooperativeId);
        return new May(own && user.role() == Role.BOOKKEEPER, own && user.role() == Role.CHAIR);
    }

    boolean keepsRules() {
        return records || leads;
    }
}
