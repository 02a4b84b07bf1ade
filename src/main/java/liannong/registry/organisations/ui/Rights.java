package liannong.registry.organisations.ui;

import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.registry.organisations.OrganisationCard;

/**
 * What the person at the screen may do here; hiding a button is courtesy, the service and the database are the lock.
 *
 * @param reads whether what is behind the entry is to be shown: roster, officers, filings, deadlines
 * @param keeps whether the entry itself may be changed
 * @param serves whether roster, officers, filings and charter may be written
 */
record Rights(boolean reads, boolean keeps, boolean serves) {

    private static final Set<Role> KEEPERS = Set.of(Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER);
    private static final Set<Role> OWN = Set.of(Role.BOOKKEEPER, Role.CHAIR);

    static Rights of(OrganisationCard card) {
        SignedIn user = CurrentUser.get();
        boolean reached = (user.division() != null && card.divisionCode().startsWith(user.division()))
                || user.organisationIds().contains(card.id());
        boolean keeps = reached && KEEPERS.contains(user.role());
        return new Rights(reached, keeps, keeps || (reached && OWN.contains(user.role())));
    }

    static boolean keepsSome() {
        return KEEPERS.contains(CurrentUser.get().role());
    }
}
