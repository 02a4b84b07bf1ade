package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An organisation for which the acting user works, or in whose place he works. */
record Reached(
        long id,
        String name,
        OrganisationKind kind,
        @Nullable CooperativeType cooperativeType,
        OrganisationState state,
        String divisionCode,
        LocalDate foundedOn,
        int version) {

    boolean isCooperative() {
        return kind == OrganisationKind.COOPERATIVE;
    }

    boolean isFederation() {
        return cooperativeType == CooperativeType.FEDERATION;
    }

    /** Whether it still does what deadlines are about. */
    boolean isAlive() {
        return state == OrganisationState.ACTIVE || state == OrganisationState.ABNORMAL;
    }
}
