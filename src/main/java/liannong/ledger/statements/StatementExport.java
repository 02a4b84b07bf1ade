package liannong.ledger.statements;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.base.sheets.SheetColumn;
import liannong.base.sheets.SheetWriter;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A statement as a workbook: the lines of the screen, amounts in yuan as numbers, what has to be known below. */
@Service
@PreAuthorize(Roles.STAFF)
public class StatementExport {

    private final Statements statements;

    StatementExport(Statements statements) {
        this.statements = statements;
    }

    public void write(StatementKind kind, long organisationId, YearMonth through, Locale locale, OutputStream out)
            throws IOException {
        StatementTable table = statements.of(kind, organisationId, through, locale);
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.text(Texts.of(locale, "books.line-no"), 8));
        columns.add(SheetColumn.text(table.owner() + " " + table.period(), 44));
        table.heads()
                .forEach(head -> columns.add(SheetColumn.figure(Texts.of(locale, "paper.register.in-yuan", head), 18)));
        var sheet = new SheetWriter(out, sheetName(table.title()), columns);
        for (StatementLine line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.number(), line.label()));
            for (int at = 0; at < table.heads().size(); at++) cells.add(written(line.figure(at)));
            sheet.row(cells);
        }
        for (String note : table.notes()) sheet.row(List.of("", note));
        sheet.end();
    }

    /** Longer names a workbook does not take. */
    private static String sheetName(String title) {
        return title.substring(0, Math.min(title.length(), 31));
    }

    private static String written(@Nullable Money figure) {
        return figure == null ? "" : figure.toString();
    }
}
