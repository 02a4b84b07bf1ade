package liannong.registry.imports;

import static liannong.registry.imports.ImportColumns.column;

import java.util.List;

/** The columns of parcels, as their contracts and certificates say. */
final class ParcelColumns {

    static final int CODE = 1;
    static final int NAME = 2;
    static final int VILLAGE = 3;
    static final int HOLDER_CARD = 4;
    static final int HOLDER_CODE = 5;
    static final int LAND = 6;
    static final int RIGHT = 7;
    static final int CONTRACT = 8;
    static final int MEASURED = 9;
    static final int FROM = 10;
    static final int TO = 11;
    static final int CERTIFICATE = 12;
    static final int DOCUMENT = 13;

    /** What the register says beside the cells of the file; the names are those of {@code parcel_changes}. */
    static final List<String> FIELDS = List.of(
            "code",
            "name",
            "division",
            "holder",
            "holder",
            "land",
            "right",
            "contract",
            "measured",
            "from",
            "to",
            "certificate",
            "document");

    static final List<ImportColumn> ALL = List.of(
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
