package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The entry of an organisation in the register, and what is known beside it.
 *
 * @param codeFits whether the check digit of the credit code fits
 * @param codeConfirmedBy who confirmed a code whose check digit fails
 * @param capitalFen subscribed capital in fen
 */
public record OrganisationCard(
        long id,
        OrganisationKind kind,
        String name,
        String shortName,
        String creditCode,
        boolean codeFits,
        @Nullable String codeConfirmedBy,
        String divisionCode,
        String place,
        @Nullable Industry industry,
        LocalDate foundedOn,
        @Nullable String legalRepresentative,
        @Nullable Long capitalFen,
        @Nullable String registeredAddress,
        OrganisationState state,
        @Nullable LocalDate stateSince,
        @Nullable CooperativeType cooperativeType,
        @Nullable EnterpriseLevel enterpriseLevel,
        int version) {

    public boolean isCooperative() {
        return kind == OrganisationKind.COOPERATIVE;
    }

    public boolean isFederation() {
        return cooperativeType == CooperativeType.FEDERATION;
    }

    /** Whether it still does what deadlines are about. */
    public boolean isAlive() {
        return state == OrganisationState.ACTIVE || state == OrganisationState.ABNORMAL;
    }
}
