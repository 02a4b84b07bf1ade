package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import liannong.base.Money;
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

    /** On a narrow screen the last figure that is not zero, and the others with their names beneath. */
    private Lines lines(StatementLine line) {
        List<Integer> said = IntStream.range(0, table.heads().size())
                .filter(at -> {
                    Money figure = line.figure(at);
                    return figure != null && !figure.isZero();
                })
                .boxed()
                .toList();
        String note = String.join(
                " · ",
                said.stream()
                        .map(at -> table.heads().get(at) + " " + written(line.figure(at)))
                        .toList());
        String figure = said.isEmpty() ? "" : written(line.figure(said.getLast()));
        String number = line.number().isEmpty() ? "" : line.number() + " ";
        return new Lines(number + line.label(), note, figure, null);
    }

    private static String written(@Nullable Money figure) {
        return figure == null ? "" : Fmt.money(figure);
    }
}
