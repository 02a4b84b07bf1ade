package liannong.registry.organisations;

/** What a cooperative is held against; the article stands in the translations beside the rule's name. */
public enum FindingRule implements Word {
    FIVE_MEMBERS,
    FARMERS,
    ENTERPRISES,
    PUBLIC_ADMINISTRATION,
    THREE_COOPERATIVES,
    MEMBER_CHANGES,
    ANNUAL_REPORT,
    IDLE_YEARS,
    REFUND;

    @Override
    public String family() {
        return "finding";
    }

    /** The key of the article: {@code finding.five-members.article}. */
    public String articleKey() {
        return key() + ".article";
    }
}
