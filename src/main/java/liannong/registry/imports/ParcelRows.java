package liannong.registry.imports;

import static liannong.registry.templates.ParcelColumns.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.base.sheets.Cells;
import liannong.base.sheets.SheetRow;
import liannong.registry.ContractNo;
import liannong.registry.CreditCode;
import liannong.registry.ParcelCode;
import org.jspecify.annotations.Nullable;

/** Reads a row of parcels; areas are mu with two decimals. */
final class ParcelRows implements RowReader {

    /** 1,000,000 mu: more than all the arable land of a county. */
    private static final BigDecimal LARGEST_MU = BigDecimal.TEN.pow(6);

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DOCUMENT = 120;

    private final Head head;
    private final VillageNames villages;

    ParcelRows(Head head, VillageNames villages) {
        this.head = head;
        this.villages = villages;
    }

    @Override
    public StagedRow read(SheetRow sheetRow, @Nullable String unit, @Nullable Long newHouseholdId) {
        RowReading row = new RowReading(head, sheetRow);
        StagedRow staged = new StagedRow(sheetRow.number(), null, null, DOCUMENT, row.problems);
        staged.set(CODE, row.required(CODE, row.value(CODE, ParcelCode::parse)));
        staged.set(NAME, row.line(NAME, 1, LONGEST_NAME));
        VillageNames.Found village = row.value(VILLAGE, villages::find);
        if (village != null) {
            staged.set(VILLAGE, village.code());
            if (village.former()) staged.notes.add(village.note(VILLAGE, Cells.text(row.cell(VILLAGE))));
        }
        holder(row, staged);
        staged.set(LAND, row.word(LAND, "land-kind"));
        staged.set(RIGHT, row.word(RIGHT, "right-kind"));
        staged.set(CONTRACT, row.decimal(CONTRACT, ParcelRows::area));
        staged.set(MEASURED, row.decimal(MEASURED, ParcelRows::area));
        LocalDate from = row.date(FROM);
        LocalDate to = row.date(TO);
        if (from != null && to != null && !from.isBefore(to)) row.refuse(TO, ImportReason.ROW_TERM_BACKWARDS);
        staged.set(FROM, from);
        staged.set(TO, to);
        staged.set(CERTIFICATE, row.value(CERTIFICATE, ContractNo::parse));
        staged.set(DOCUMENT, row.line(DOCUMENT, LONGEST_DOCUMENT));
        return staged;
    }

    private static void holder(RowReading row, StagedRow staged) {
        String card = row.code(HOLDER_CARD, PersonRows.CARD, ImportReason.ROW_CARD_NO_FORM);
        CreditCode organisation = row.creditCode(HOLDER_CODE);
        if (card != null && organisation != null) row.refuse(HOLDER_CODE, ImportReason.ROW_ONE_HOLDER);
        staged.set(HOLDER_CARD, card);
        staged.set(HOLDER_CODE, organisation);
    }

    private static Mu area(BigDecimal mu) {
        if (mu.signum() <= 0 || mu.compareTo(LARGEST_MU) > 0) throw new Refused(ImportReason.ROW_AREA_RANGE);
        if (mu.stripTrailingZeros().scale() > 2) throw new Refused(ImportReason.ROW_AREA_DECIMALS);
        return Mu.of(mu);
    }
}
