package liannong.payouts.ui;

import java.util.List;
import liannong.base.Money;
import liannong.payouts.BatchRow;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** Sent = credited + returned + pending, in payments and in yuan; and what came back, sent again. */
class ReconciliationPanel extends Section {

    private record Line(String name, int payments, long fen) {}

    private final BatchRow batch;

    ReconciliationPanel(BatchSteps steps, BatchRow batch, List<BatchRow> following) {
        super("");
        this.batch = batch;
        heading(getTranslation("payouts.reconciliation"));
        unit(getTranslation("ui.unit-yuan"));
        add(figures(), new FollowUpPanel(steps, batch, following));
    }

    private Ledger<Line> figures() {
        var grid = new Ledger<Line>(getTranslation("payouts.reconciliation"));
        var name = grid.name(getTranslation("run.list.state"), Line::name);
        var payments = grid.figure(getTranslation("payouts.reconcile-payments"), row -> Fmt.count(row.payments()));
        var amount = grid.money(getTranslation("payouts.reconcile-amount"), row -> new Money(row.fen()));
        grid.setItems(
                new Line(getTranslation("payouts.credited"), batch.credited(), batch.creditedFen()),
                new Line(getTranslation("payouts.returned"), batch.returned(), batch.returnedFen()),
                new Line(getTranslation("payouts.pending"), batch.pending(), batch.pendingFen()));
        grid.setAllRowsVisible(true);
        grid.sum(name, getTranslation("payouts.sent"));
        grid.sum(payments, Fmt.count(batch.lines()));
        grid.sum(amount, new Money(batch.totalFen()));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        getTranslation("payouts.payments", row.payments()),
                        Fmt.money(new Money(row.fen())),
                        null),
                getTranslation(
                        "payouts.reconcile-closed",
                        Fmt.money(new Money(batch.totalFen())),
                        Fmt.money(new Money(batch.creditedFen())),
                        Fmt.money(new Money(batch.returnedFen())),
                        Fmt.money(new Money(batch.pendingFen()))));
        return grid;
    }
}
