package liannong.registry.organisations;

/** What a member is; the law counts farmers. */
public enum MemberKind implements Word {
    FARMER,
    OTHER_PERSON,
    ORGANISATION;

    @Override
    public String family() {
        return "organisation.member-kind";
    }
}
