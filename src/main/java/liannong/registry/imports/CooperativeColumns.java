package liannong.registry.imports;

import static liannong.registry.imports.ImportColumns.column;

import java.util.List;

/** The columns of cooperatives, as their certificates say. */
final class CooperativeColumns {

    static final int CODE = 1;
    static final int NAME = 2;
    static final int SHORT_NAME = 3;
    static final int SEAT = 4;
    static final int INDUSTRY = 5;
    static final int TYPE = 6;
    static final int FOUNDED = 7;
    static final int CAPITAL = 8;
    static final int REPRESENTATIVE = 9;
    static final int ADDRESS = 10;
    static final int INITIALS = 11;

    /** What the register says beside the cells of the file; the names are those of {@code organisation_changes}. */
    static final List<String> FIELDS = List.of(
            "credit-code",
            "name",
            "short-name",
            "place",
            "industry",
            "type",
            "founded-on",
            "capital",
            "legal-representative",
            "address");

    static final List<ImportColumn> ALL = List.of(
            column("credit-code", CODE, true, 22, null),
            column("organisation-name", NAME, false, 34, null),
            column("short-name", SHORT_NAME, false, 14, null),
            column("seat", SEAT, false, 16, null),
            column("industry", INDUSTRY, false, 10, "industry"),
            column("cooperative-type", TYPE, false, 14, "cooperative-type"),
            column("founded-on", FOUNDED, false, 12, null),
            column("capital", CAPITAL, false, 16, null),
            column("representative", REPRESENTATIVE, false, 12, null),
            column("address", ADDRESS, false, 30, null));

    private CooperativeColumns() {}
}
