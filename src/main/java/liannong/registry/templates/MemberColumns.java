package liannong.registry.templates;

import static liannong.registry.templates.TemplateColumns.column;

import java.util.List;

/** The columns of the rosters of cooperatives. */
public final class MemberColumns {

    public static final int COOPERATIVE = 1;
    public static final int MEMBER_NO = 2;
    public static final int KIND = 3;
    public static final int NAME = 4;
    public static final int NUMBER = 5;
    public static final int JOINED = 6;
    public static final int DOCUMENT = 7;

    /** The credit code of a member that is an organisation; an identity number is sealed. */
    public static final int CODE = 8;

    public static final List<TemplateColumn> ALL = List.of(
            column("cooperative-code", COOPERATIVE, true, 22, null),
            column("member-no", MEMBER_NO, true, 10, null),
            column("member-kind", KIND, true, 12, "member-kind"),
            column("member-name", NAME, true, 16, null),
            column("member-number", NUMBER, true, 22, null),
            column("joined-on", JOINED, true, 12, null),
            column("entry-document", DOCUMENT, false, 24, null));

    private MemberColumns() {}
}
