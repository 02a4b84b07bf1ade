package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.ToLongFunction;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.dividends.LineKind;
import liannong.dividends.OverpaymentRow;
import liannong.dividends.Overpayments;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** What a correction found to be paid too much: to whom, and how it is settled. */
class OverpaymentsPanel extends Section {

    private static final int SHOWN_WHOLE = 30;

    private final Overpayments overpayments;
    private final Runnable done;
    final Ledger<OverpaymentRow> grid;

    /** @param done what follows when something was settled */
    OverpaymentsPanel(Overpayments overpayments, LineKind kind, long runId, Runnable done) {
        super("");
        this.overpayments = overpayments;
        this.done = done;
        heading(getTranslation("overpaid.title"));
        unit(getTranslation("overpaid.unit"));
        List<OverpaymentRow> rows = overpayments.of(kind, runId);
        grid = new Ledger<>(getTranslation("overpaid.title"));
        Grid.Column<OverpaymentRow> no = grid.text(getTranslation("shares.no"), OverpaymentRow::payeeNo);
        grid.name(getTranslation("shares.name"), OverpaymentRow::name);
        Grid.Column<OverpaymentRow> overpaid =
                grid.money(getTranslation("overpaid.amount"), row -> new Money(row.overpaidFen()));
        Grid.Column<OverpaymentRow> settled =
                grid.money(getTranslation("overpaid.settled"), row -> new Money(row.settledFen()));
        Grid.Column<OverpaymentRow> open = grid.money(getTranslation("overpaid.open"), row -> new Money(row.openFen()));
        grid.status(getTranslation("run.list.state"), this::status);
        Role role = CurrentUser.get().role();
        boolean mayWrite = role == Role.BOOKKEEPER || role == Role.CHAIR;
        if (mayWrite) grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        grid.sum(no, getTranslation("overpaid.sum", rows.size()));
        grid.sum(overpaid, sum(rows, OverpaymentRow::overpaidFen));
        grid.sum(settled, sum(rows, OverpaymentRow::settledFen));
        grid.sum(open, sum(rows, OverpaymentRow::openFen));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payeeNo() + " " + row.name(),
                        getTranslation("overpaid.of", Fmt.money(new Money(row.overpaidFen()))),
                        mayWrite && row.openFen() > 0
                                ? actions(row)
                                : new com.vaadin.flow.component.html.Span(Fmt.money(new Money(row.openFen()))),
                        status(row)),
                getTranslation("overpaid.narrow-sum", Fmt.money(sum(rows, OverpaymentRow::openFen))));
        add(grid);
    }

    private StatusTag status(OverpaymentRow row) {
        if (row.held()) return StatusTag.waiting(getTranslation("overpaid.held"));
        if (row.openFen() == 0) return StatusTag.ok(getTranslation("overpaid.done"));
        return row.consentOn() == null
                ? StatusTag.waiting(getTranslation("overpaid.waits"))
                : StatusTag.running(getTranslation("overpaid.consented", Fmt.date(row.consentOn())));
    }

    private Div actions(OverpaymentRow row) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (row.held() || row.openFen() == 0) return actions;
        if (row.consentOn() == null)
            actions.add(ask("overpaid.consent", new ConsentForm(overpayments, row, overpayments.today())));
        actions.add(ask("overpaid.paid-back", new PaidBackForm(overpayments, row, overpayments.today())));
        return actions;
    }

    private Button ask(String key, liannong.ui.Entry form) {
        var button = new Button(
                getTranslation(key),
                pressed -> new EntryDialog(getTranslation(key + "-title"), getTranslation(key), form, done).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Money sum(List<OverpaymentRow> rows, ToLongFunction<OverpaymentRow> of) {
        return new Money(rows.stream().mapToLong(of).reduce(0, Math::addExact));
    }
}
