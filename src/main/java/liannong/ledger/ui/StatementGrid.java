package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.ledger.statements.StatementKind;
import liannong.ledger.statements.StatementLine;
import liannong.ledger.statements.StatementTable;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import org.jspecify.annotations.Nullable;

/** A statement on the screen: its lines with their figures; a line of one account leads to its postings. */
class StatementGrid extends Ledger<StatementLine> {

    private final StatementTable table;

    StatementGrid(StatementTable table, long organisationId, YearMonth through) {
        super(table.title());
        this.table = table;
        if (table.lines().stream().anyMatch(line -> !line.number().isEmpty()))
            text(getTranslation("books.line-no"), StatementLine::number).setFlexGrow(0);
        addComponentColumn(line -> label(line, organisationId, through))
                .setHeader(table.title())
                .setAutoWidth(true)
                .setFlexGrow(3);
        for (int at = 0; at < table.heads().size(); at++) {
            int column = at;
            figure(table.heads().get(at), line -> written(line.figure(column)));
        }
        setPartNameGenerator(line -> "line-" + line.weight().name().toLowerCase(Locale.ROOT));
        narrow(this::lines, "");
        setItems(table.lines());
        setAllRowsVisible(true);
    }

    private static Component label(StatementLine line, long organisationId, YearMonth through) {
        if (line.account() == null) return new Span(line.label());
        return new Anchor(
                AccountView.address(
                        organisationId,
                        line.account(),
                        through.getYear() + "-01-01",
                        through.atEndOfMonth().toString()),
                line.label());
    }

    /** On a narrow screen the figure that counts, and beneath it every one that is not zero with its name. */
    private Lines lines(StatementLine line) {
        String note = String.join(
                " · ",
                IntStream.range(0, line.figures().size())
                        .filter(at -> isSaid(line.figure(at)))
                        .mapToObj(at -> table.heads().get(at) + " " + written(line.figure(at)))
                        .toList());
        int last = table.heads().size() - 1;
        // a trial balance ends with two columns, of which an account has one
        boolean debit = table.kind() == StatementKind.TRIAL && isSaid(line.figure(last - 1));
        String number = line.number().isEmpty() ? "" : line.number() + " ";
        int main = table.kind() == StatementKind.SURPLUS ? 0 : debit ? last - 1 : last;
        return new Lines(number + line.label(), note, written(line.figure(main)), null);
    }

    private static boolean isSaid(@Nullable Money figure) {
        return figure != null && !figure.isZero();
    }

    private static String written(@Nullable Money figure) {
        return figure == null ? "" : Fmt.money(figure);
    }
}
