package liannong.registry.imports;

import static liannong.registry.imports.ImportColumns.column;

import java.util.List;

/** The columns of the rosters of cooperatives. */
final class MemberColumns {

    static final int COOPERATIVE = 1;
    static final int MEMBER_NO = 2;
    static final int KIND = 3;
    static final int NAME = 4;
    static final int NUMBER = 5;
    static final int JOINED = 6;
    static final int DOCUMENT = 7;

    /** The credit code of a member that is an organisation; an identity number is sealed. */
    static final int CODE = 8;

    static final List<ImportColumn> ALL = List.of(
            column("cooperative-code", COOPERATIVE, true, 22, null),
            column("member-no", MEMBER_NO, true, 10, null),
            column("member-kind", KIND, true, 12, "member-kind"),
            column("member-name", NAME, true, 16, null),
            column("member-number", NUMBER, true, 22, null),
            column("joined-on", JOINED, true, 12, null),
            column("entry-document", DOCUMENT, false, 24, null));

    private MemberColumns() {}
}
