package liannong.dividends.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import liannong.base.Money;
import liannong.dividends.LineView;
import liannong.dividends.MovementBehind;
import liannong.dividends.RowsBehind;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** The slips and the movements that a line follows from, each table with what it comes to. */
class RowsOfLine extends Div {

    private static final int SHOWN_WHOLE = 8;

    RowsOfLine(LineView line, RowsBehind rows) {
        addClassName("rows-behind");
        List<MovementBehind> movements = rows.movements(line.id());
        var held = new Section(getTranslation("explain.movements", Fmt.count(movements.size())));
        held.add(sized(movements(movements), movements));
        add(new SlipsOfLine(rows.slips(line.id())), held);
    }

    private Ledger<MovementBehind> movements(List<MovementBehind> movements) {
        var grid = new Ledger<MovementBehind>(getTranslation("explain.movements-of"));
        grid.text(getTranslation("shares.effective-on"), move -> Fmt.date(move.effectiveOn()));
        grid.text(getTranslation("shares.share-class"), this::shareClass);
        grid.text(getTranslation("shares.what"), this::kind);
        if (movements.stream().anyMatch(move -> move.parcel() != null))
            grid.text(getTranslation("explain.parcel"), move -> orEmpty(move.parcel()));
        grid.text(getTranslation("shares.document"), MovementBehind::document);
        var amount = grid.money(getTranslation("shares.amount"), move -> new Money(move.amountFen()));
        Money together =
                movements.stream().map(move -> new Money(move.amountFen())).reduce(Money.ZERO, Money::plus);
        grid.sum(amount, together);
        grid.narrow(
                move -> new Ledger.Lines(
                        Fmt.date(move.effectiveOn()) + " " + shareClass(move),
                        kind(move) + " " + move.document(),
                        Fmt.money(new Money(move.amountFen())),
                        null),
                getTranslation("explain.together", Fmt.money(together)));
        return grid;
    }

    private String shareClass(MovementBehind move) {
        return getTranslation("shares.class." + move.shareClass());
    }

    private String kind(MovementBehind move) {
        return getTranslation("shares.kind." + move.kind());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private <T> Ledger<T> sized(Ledger<T> grid, List<T> rows) {
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        grid.empty(new EmptyState(getTranslation("explain.no-rows"), getTranslation("explain.no-rows-why")));
        return grid;
    }
}
