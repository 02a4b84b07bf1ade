package liannong.registry.imports;

import static liannong.registry.templates.CooperativeColumns.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.sheets.Cells;
import liannong.base.sheets.SheetRow;
import liannong.registry.CreditCode;
import liannong.registry.Initials;
import org.jspecify.annotations.Nullable;

/** Reads a row of cooperatives. */
final class CooperativeRows implements RowReader {

    /** 100 billion yuan: more than any cooperative has. */
    private static final BigDecimal MOST_CAPITAL = BigDecimal.TEN.pow(11);

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SHORT_NAME = 20;
    private static final int LONGEST_PERSON = 40;
    private static final int LONGEST_ADDRESS = 120;

    private final Head head;
    private final VillageNames villages;
    private final LocalDate today;

    CooperativeRows(Head head, VillageNames villages, LocalDate today) {
        this.head = head;
        this.villages = villages;
        this.today = today;
    }

    @Override
    public StagedRow read(SheetRow sheetRow, @Nullable String unit, @Nullable Long newHouseholdId) {
        RowReading row = new RowReading(head, sheetRow);
        StagedRow staged = new StagedRow(sheetRow.number(), null, null, INITIALS, row.problems);
        CreditCode code = row.required(CODE, row.creditCode(CODE));
        staged.set(CODE, code);
        if (code != null && !code.checkDigitFits()) {
            staged.notes.add(new RowProblem(CODE, "row-code-check-digit", List.of()));
        }
        String name = row.line(NAME, LONGEST_NAME);
        staged.set(NAME, name);
        staged.set(INITIALS, name == null ? null : Initials.ofText(name));
        staged.set(SHORT_NAME, row.line(SHORT_NAME, LONGEST_SHORT_NAME));
        seat(row, staged);
        staged.set(INDUSTRY, row.word(INDUSTRY, "industry"));
        staged.set(TYPE, row.word(TYPE, "cooperative-type"));
        LocalDate founded = row.date(FOUNDED);
        if (founded != null && founded.isAfter(today)) row.refuse(FOUNDED, ImportReason.ROW_IN_THE_FUTURE);
        staged.set(FOUNDED, founded);
        staged.set(CAPITAL, row.decimal(CAPITAL, CooperativeRows::capital));
        staged.set(REPRESENTATIVE, row.line(REPRESENTATIVE, LONGEST_PERSON));
        staged.set(ADDRESS, row.line(ADDRESS, LONGEST_ADDRESS));
        return staged;
    }

    private void seat(RowReading row, StagedRow staged) {
        VillageNames.Found village = row.value(SEAT, villages::find);
        if (village == null) return;
        staged.set(SEAT, village.code());
        if (village.former()) staged.notes.add(village.note(SEAT, Cells.text(row.cell(SEAT))));
    }

    private static Money capital(BigDecimal yuan) {
        if (yuan.signum() < 0 || yuan.compareTo(MOST_CAPITAL) > 0) throw new Refused(ImportReason.ROW_CAPITAL_RANGE);
        if (yuan.stripTrailingZeros().scale() > 2) throw new Refused(ImportReason.ROW_MONEY_DECIMALS);
        return new Money(yuan.movePointRight(2).longValueExact());
    }
}
