package liannong.registry.templates;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.base.Texts;
import liannong.base.sheets.SheetColumn;
import liannong.base.sheets.SheetLimits;
import liannong.base.sheets.SheetWriter;

/**
 * A list going out as a workbook with the columns of its template, row by row. What is hidden on screens is hidden
 * here:
 * numbers by their last four, health and causes not at all; such a cell is refused when it comes back in.
 */
public final class TemplateSheet {

    /** More rows a workbook that comes back may not have. */
    public static final int MOST_ROWS = SheetLimits.ROWS;

    /** Rows that the database hands over at once. */
    public static final int FETCH = 500;

    private final SheetKind kind;
    private final Locale locale;
    private final SheetWriter writer;

    public TemplateSheet(SheetKind kind, Locale locale, OutputStream out) {
        this.kind = kind;
        this.locale = locale;
        this.writer = new SheetWriter(out, Texts.of(locale, kind.key()), columns(kind, locale));
    }

    /** The present row of a query whose columns are those of the template, in their order; codes become words. */
    public void row(ResultSet found) throws SQLException {
        List<String> values = new ArrayList<>();
        int at = 1;
        for (TemplateColumn column : TemplateColumns.of(kind)) {
            String kept = found.getString(at++);
            if (kept == null) values.add("");
            else values.add(column.words() == null ? kept : Words.word(column.words(), kept, locale));
        }
        try {
            writer.row(values);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** After the last row; a list that broke off before is no workbook. */
    public void end() throws IOException {
        writer.end();
    }

    /** With the words that may be chosen in each. */
    public static List<SheetColumn> columns(SheetKind kind, Locale locale) {
        List<SheetColumn> columns = new ArrayList<>();
        for (TemplateColumn column : TemplateColumns.of(kind)) {
            List<String> choices = column.words() == null ? List.of() : Words.choices(column.words(), locale);
            columns.add(new SheetColumn(column.head(locale), column.characters(), choices));
        }
        return columns;
    }
}
