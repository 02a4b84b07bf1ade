package liannong.registry.organisations;

/** What a cooperative files with the registrar each year. */
public enum FilingKind implements Word {
    MEMBER_CHANGES,
    ANNUAL_REPORT;

    @Override
    public String family() {
        return "organisation.filing";
    }
}
