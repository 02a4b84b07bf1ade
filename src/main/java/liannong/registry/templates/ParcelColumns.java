package liannong.registry.templates;

import static liannong.registry.templates.TemplateColumns.column;

import java.util.List;

/** The columns of parcels, as their contracts and certificates say. */
public final class ParcelColumns {

    public static final int CODE = 1;
    public static final int NAME = 2;
    public static final int VILLAGE = 3;
    public static final int HOLDER_CARD = 4;
    public static final int HOLDER_CODE = 5;
    public static final int LAND = 6;
    public static final int RIGHT = 7;
    public static final int CONTRACT = 8;
    public static final int MEASURED = 9;
    public static final int FROM = 10;
    public static final int TO = 11;
    public static final int CERTIFICATE = 12;
    public static final int DOCUMENT = 13;

    /** By position, the names of {@code parcel_changes}; holder and document are not among them. */
    public static final List<String> FIELDS = List.of(
            "code",
            "name",
            "division",
            "",
            "",
            "land",
            "right",
            "contract",
            "measured",
            "from",
            "to",
            "certificate",
            "");

    public static final List<TemplateColumn> ALL = List.of(
            column("parcel-code", CODE, true, 22, null),
            column("parcel-name", NAME, false, 12, null),
            column("parcel-village", VILLAGE, false, 16, null),
            column("holder-card", HOLDER_CARD, false, 13, null),
            column("holder-code", HOLDER_CODE, false, 22, null),
            column("land-kind", LAND, false, 8, "land-kind"),
            column("right-kind", RIGHT, false, 16, "right-kind"),
            column("contract-area", CONTRACT, false, 14, null),
            column("measured-area", MEASURED, false, 14, null),
            column("right-from", FROM, false, 12, null),
            column("right-to", TO, false, 12, null),
            column("certificate-no", CERTIFICATE, false, 22, null),
            column("parcel-document", DOCUMENT, false, 24, null));

    private ParcelColumns() {}
}
