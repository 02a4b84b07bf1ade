package liannong.registry.organisations;

/** What kind of cooperative it is; a federation has cooperatives as its members. */
public enum CooperativeType implements Word {
    SPECIALISED,
    LAND_SHARE,
    FEDERATION;

    @Override
    public String family() {
        return "organisation.type";
    }
}
