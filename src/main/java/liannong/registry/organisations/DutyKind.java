package liannong.registry.organisations;

/** What an organisation must do by a day. */
public enum DutyKind implements Word {
    MEMBER_CHANGES,
    ANNUAL_REPORT,
    COMPOSITION,
    MONITORING,
    TERM_END;

    @Override
    public String family() {
        return "duty.kind";
    }
}
