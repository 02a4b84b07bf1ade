package liannong.base.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list as a workbook, row by row, never holding more than a handful of rows.
 *
 * <p>Every cell but a figure's is text in a column formatted as text, so that leading zeros and long numbers stay; text
 * is inert in .xlsx, and what looks like a formula gets an apostrophe all the same, because lists travel on as .csv.
 * {@link Cells#text} takes it away again.
 */
public final class SheetWriter {

    private static final int FLUSH_EVERY = 200;
    private static final int CHOICES_REACH = 5_000;
    private static final String TEXT = "@";
    private static final String FIGURE = "#,##0.00";
    private static final String HEAD_COLOUR = "DCE6F1";
    private static final String MARK_COLOUR = "F8CBAD";
    private static final String CODES = "codes";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private int row;

    public SheetWriter(OutputStream out, String sheetName, List<SheetColumn> columns) {
        this.workbook = new Workbook(out, "Liannong", "01.0000");
        this.sheet = workbook.newWorksheet(sheetName);
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.clamp(columns.get(i).characters(), 6, 80));
            sheet.style(i).format(columns.get(i).figure() ? FIGURE : TEXT).set();
            sheet.inlineString(0, i, columns.get(i).head());
            sheet.style(0, i)
                    .bold()
                    .fillColor(HEAD_COLOUR)
                    .wrapText(true)
                    .format(TEXT)
                    .set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    /** A row of texts, empty ones left empty. */
    public void row(List<String> values) throws IOException {
        row(values, Set.of());
    }

    /** The same, with some cells coloured: those that have to be mended. */
    public void row(List<String> values, Set<Integer> marked) throws IOException {
        if (row > SheetLimits.ROWS) throw new IllegalStateException("more rows than a list may have");
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (columns.get(i).figure() && !value.isEmpty()) {
                sheet.value(row, i, new BigDecimal(value));
                sheet.style(row, i).format(FIGURE).set();
                continue;
            }
            if (!value.isEmpty()) sheet.inlineString(row, i, Cells.escape(value));
            if (marked.contains(i))
                sheet.style(row, i).fillColor(MARK_COLOUR).format(TEXT).set();
            else if (!value.isEmpty()) sheet.style(row, i).format(TEXT).set();
        }
        if (++row % FLUSH_EVERY == 0) sheet.flush();
    }

    /** Ends the list and writes a page of explanations after it, the first row as its head. */
    public void notes(String sheetName, List<List<String>> rows, List<Integer> widths) throws IOException {
        Worksheet codes = choices();
        sheet.finish();
        Worksheet notes = workbook.newWorksheet(sheetName);
        for (int i = 0; i < widths.size(); i++) notes.width(i, widths.get(i));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                notes.inlineString(r, c, Cells.escape(rows.get(r).get(c)));
                if (r == 0)
                    notes.style(r, c).bold().fillColor(HEAD_COLOUR).format(TEXT).set();
                else notes.style(r, c).wrapText(true).format(TEXT).set();
            }
        }
        notes.finish();
        codes.finish();
    }

    /** What may stand in a column stands on a hidden sheet, from which the cells offer it. */
    private Worksheet choices() {
        Worksheet codes = workbook.newWorksheet(CODES);
        codes.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        for (int i = 0; i < columns.size(); i++) {
            List<String> choices = columns.get(i).choices();
            if (choices.isEmpty()) continue;
            for (int r = 0; r < choices.size(); r++) codes.inlineString(r, i, choices.get(r));
            Range allowed = codes.range(0, i, choices.size() - 1, i);
            sheet.range(1, i, CHOICES_REACH, i)
                    .validateWithList(allowed)
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
        return codes;
    }

    /** After the last row. Without it the file is no workbook: one that broke off is not taken for a whole one. */
    public void end() throws IOException {
        workbook.finish();
    }

    /** A number as a person would type it. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
