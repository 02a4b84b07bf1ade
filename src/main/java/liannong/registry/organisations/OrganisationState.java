package liannong.registry.organisations;

/** How an organisation stands in the register of market entities. */
public enum OrganisationState implements Word {
    ACTIVE,
    ABNORMAL,
    REVOKED,
    DISSOLVED;

    @Override
    public String family() {
        return "organisation.state";
    }
}
