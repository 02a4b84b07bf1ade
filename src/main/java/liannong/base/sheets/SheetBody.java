package liannong.base.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a sheet; a row is given on and forgotten. */
final class SheetBody {

    private static final MathContext AS_SHOWN = new MathContext(Cells.DIGITS_KEPT, RoundingMode.HALF_UP);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int FALSE_LEAP_DAY = 60; // Excel believes in 29 February 1900
    private static final int LAST_SERIAL = 2_958_465; // 9999-12-31
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_FORMULA = 10_000;

    private final SharedTexts shared;
    private final DateStyles styles;
    private final boolean from1904;
    private final Consumer<SheetRow> rows;

    private int row;
    private int used;
    private int empty;

    SheetBody(SharedTexts shared, DateStyles styles, boolean from1904, Consumer<SheetRow> rows) {
        this.shared = shared;
        this.styles = styles;
        this.from1904 = from1904;
        this.rows = rows;
    }

    int read(InputStream sheet) throws IOException, XMLStreamException {
        try (sheet;
                SheetXml xml = new SheetXml(sheet)) {
            while (xml.next()) {
                if (xml.begins("row")) row(xml);
                else if (xml.begins("mergeCell")) {
                    String where = xml.attribute("ref");
                    throw new Refused(SheetReason.SHEET_HAS_MERGED_CELLS, where == null ? "?" : where);
                }
            }
        }
        if (used == 0) throw new Refused(SheetReason.SHEET_IS_EMPTY);
        return used;
    }

    private void row(SheetXml xml) throws XMLStreamException {
        row = xml.number("r", row + 1);
        List<SheetCell> cells = new ArrayList<>();
        boolean something = false;
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (!xml.begins("c")) continue;
            column = column(xml.attribute("r"), column + 1);
            SheetCell cell = cell(xml);
            if (cell.isEmpty()) continue;
            if (column >= SheetLimits.COLUMNS) {
                throw new Refused(SheetReason.SHEET_HAS_TOO_MANY_COLUMNS, SheetLimits.COLUMNS);
            }
            while (cells.size() <= column) cells.add(SheetCell.NOTHING);
            cells.set(column, cell);
            something = true;
        }
        if (something) {
            if (++used > SheetLimits.ROWS + 1) {
                throw new Refused(SheetReason.SHEET_HAS_TOO_MANY_ROWS, SheetLimits.ROWS);
            }
            rows.accept(new SheetRow(row, cells));
        } else if (++empty > SheetLimits.EMPTY_ROWS) {
            throw new Refused(SheetReason.SHEET_HAS_TOO_MANY_EMPTY_ROWS, SheetLimits.EMPTY_ROWS);
        }
    }

    /** The column of a reference such as AB12, from 0. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) return otherwise;
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }

    private SheetCell cell(SheetXml xml) throws XMLStreamException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
                xml.text(LONGEST_FORMULA);
            } else if (xml.begins("v")) {
                value = xml.text(SheetLimits.CELL);
            } else if (xml.begins("is")) {
                value = SharedTexts.rich(xml, "is");
            }
        }
        if (formula) return new SheetCell(SheetCell.Kind.FORMULA, value, 0);
        if (value.isEmpty()) return SheetCell.NOTHING;
        return value(type == null ? "n" : type, style, value);
    }

    private SheetCell value(String type, int style, String value) {
        return switch (type) {
            case "s" -> SheetCell.text(shared.get(value));
            case "str", "inlineStr", "b", "d" -> SheetCell.text(value);
            case "e" -> new SheetCell(SheetCell.Kind.ERROR, value, 0);
            default -> number(style, value);
        };
    }

    private SheetCell number(int style, String value) {
        BigDecimal number;
        try {
            if (value.length() > LONGEST_NUMBER) throw new NumberFormatException(value);
            number = new BigDecimal(value.strip());
        } catch (NumberFormatException odd) {
            throw new Refused(SheetReason.SHEET_IS_DAMAGED);
        }
        int digits = number.precision() - number.scale();
        if (digits > LONGEST_NUMBER || number.scale() > 400) return new SheetCell(SheetCell.Kind.ERROR, value, 0);
        if (styles.contains(style)) return date(number);
        BigDecimal shown = number.round(AS_SHOWN);
        String text = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        return new SheetCell(SheetCell.Kind.NUMBER, text, Math.max(1, digits));
    }

    private SheetCell date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return new SheetCell(SheetCell.Kind.ERROR, serial.toPlainString(), 0);
        }
        int day = serial.intValue();
        LocalDate date =
                from1904 ? DAY_ZERO_1904.plusDays(day) : DAY_ZERO.plusDays(day < FALSE_LEAP_DAY ? day + 1L : day);
        return new SheetCell(SheetCell.Kind.DATE, date.toString(), 0);
    }
}
