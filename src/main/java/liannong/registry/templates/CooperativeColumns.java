package liannong.registry.templates;

import static liannong.registry.templates.TemplateColumns.column;

import java.util.List;

/** The columns of cooperatives, as their certificates say. */
public final class CooperativeColumns {

    public static final int CODE = 1;
    public static final int NAME = 2;
    public static final int SHORT_NAME = 3;
    public static final int SEAT = 4;
    public static final int INDUSTRY = 5;
    public static final int TYPE = 6;
    public static final int FOUNDED = 7;
    public static final int CAPITAL = 8;
    public static final int REPRESENTATIVE = 9;
    public static final int ADDRESS = 10;
    public static final int INITIALS = 11;

    /** By position, the names of {@code organisation_changes}. */
    public static final List<String> FIELDS = List.of(
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

    public static final List<TemplateColumn> ALL = List.of(
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
