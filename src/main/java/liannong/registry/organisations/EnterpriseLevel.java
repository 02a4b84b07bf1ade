package liannong.registry.organisations;

/** By whom a leading enterprise was recognised. */
public enum EnterpriseLevel implements Word {
    STATE,
    PROVINCE,
    CITY,
    COUNTY;

    @Override
    public String family() {
        return "organisation.level";
    }
}
