package liannong.registry.organisations;

import java.util.Set;
import liannong.registry.CreditCode;

/** What an organisation is in law and to the county. */
public enum OrganisationKind implements Word {
    COOPERATIVE,
    LEADING_ENTERPRISE,
    ENTERPRISE,
    FAMILY_FARM,
    VILLAGE_COLLECTIVE,
    INSURER,
    BANK,
    PUBLIC_INSTITUTION,
    SOCIAL_ORGANISATION,
    PUBLIC_ADMINISTRATION,
    OTHER;

    /** COOP art 20 caps enterprises, institutions and social organisations among a cooperative's members. */
    static final Set<OrganisationKind> CAPPED =
            Set.of(LEADING_ENTERPRISE, ENTERPRISE, INSURER, BANK, PUBLIC_INSTITUTION, SOCIAL_ORGANISATION);

    @Override
    public String family() {
        return "organisation.kind";
    }

    /** What the first two characters of the credit code say (domain.md section 7): a proposal, the register decides. */
    public static OrganisationKind proposed(CreditCode code) {
        return switch (code.kind()) {
            case COOPERATIVE -> COOPERATIVE;
            case ENTERPRISE -> ENTERPRISE;
            case HOUSEHOLD_BUSINESS -> FAMILY_FARM;
            case GROUP_COLLECTIVE, VILLAGE_COLLECTIVE, TOWNSHIP_COLLECTIVE -> VILLAGE_COLLECTIVE;
            case PUBLIC_ADMINISTRATION -> PUBLIC_ADMINISTRATION;
            case INSTITUTION -> PUBLIC_INSTITUTION;
            // 54, 55: the committees of villages and neighbourhoods administer, and are no social organisations
            case SOCIAL_ORGANISATION -> code.code().matches("5[45].*") ? PUBLIC_ADMINISTRATION : SOCIAL_ORGANISATION;
            case OTHER -> OTHER;
        };
    }

    public boolean isCapped() {
        return CAPPED.contains(this);
    }
}
