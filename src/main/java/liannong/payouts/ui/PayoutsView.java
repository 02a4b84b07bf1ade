package liannong.payouts.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import liannong.base.Money;
import liannong.payouts.BatchRow;
import liannong.payouts.BatchTotals;
import liannong.payouts.HeldFunds;
import liannong.payouts.Holds;
import liannong.payouts.PaymentBatches;
import liannong.ui.EmptyState;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StackedBar;
import liannong.ui.StaffPage;

/** 赖会计 and 谢科长 see what has left, what the bank has answered, and what came back. */
@Route("payouts")
@Menu(title = "payouts.title", order = 210)
class PayoutsView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    final Ledger<BatchRow> grid;
    private final PaymentBatches batches;
    private final Holds holds;
    private final HeldFunds held;

    PayoutsView(PaymentBatches batches, Holds holds, HeldFunds held) {
        this.batches = batches;
        this.holds = holds;
        this.held = held;
        this.grid = new Ledger<>(getTranslation("payouts.batches"));
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        BatchTotals totals = batches.totals();
        add(new PageHead(getTranslation("payouts.title"))
                .meta(getTranslation("payouts.meta", totals.lines(), Fmt.money(new Money(totals.totalFen()))))
                .actions(
                        new RouterLink(
                                getTranslation("payouts.holds", holds.sums("").holds()), HoldsView.class),
                        new RouterLink(
                                getTranslation("payouts.held", held.sums().funds()), HeldFundsView.class),
                        new RouterLink(getTranslation("payouts.received"), ReceivedView.class),
                        new RouterLink(getTranslation("payouts.callbacks"), CallBacksView.class)));
        add(figures(totals), progress(totals));
        var section = new Section(getTranslation("payouts.batches")).unit(getTranslation("ui.unit-yuan"));
        section.add(grid);
        add(section);
        grid.setItems(query -> batches.list(query.getOffset(), query.getLimit()).stream(), query -> totals.batches());
        grid.setAllRowsVisible(totals.batches() <= SHOWN_WHOLE);
        grid.empty(new EmptyState(getTranslation("payouts.empty"), getTranslation("payouts.empty-why")));
        grid.sum(grid.getColumnByKey("number"), getTranslation("payouts.sum", totals.batches()));
        grid.sum(grid.getColumnByKey("lines"), Fmt.count(totals.lines()));
        grid.sum(grid.getColumnByKey("total"), new Money(totals.totalFen()));
    }

    private Figures figures(BatchTotals totals) {
        return new Figures()
                .figure(
                        getTranslation("payouts.sent"),
                        money(totals.totalFen()),
                        getTranslation("ui.yuan"),
                        payments(totals.lines()))
                .figure(
                        getTranslation("payouts.credited"),
                        money(totals.creditedFen()),
                        getTranslation("ui.yuan"),
                        payments(totals.credited()),
                        Figures.Tone.STRONG)
                .figure(
                        getTranslation("payouts.returned"),
                        money(totals.returnedFen()),
                        getTranslation("ui.yuan"),
                        payments(totals.returned()),
                        totals.returned() > 0 ? Figures.Tone.HOT : Figures.Tone.PLAIN)
                .figure(
                        getTranslation("payouts.pending"),
                        money(totals.totalFen() - totals.creditedFen() - totals.returnedFen()),
                        getTranslation("ui.yuan"),
                        payments(totals.pending()))
                .figure(
                        getTranslation("payouts.unreleased"),
                        money(totals.unreleasedFen()),
                        getTranslation("ui.yuan"),
                        getTranslation("payouts.batches-count", totals.unreleased()),
                        totals.unreleased() > 0 ? Figures.Tone.HOT : Figures.Tone.PLAIN)
                .figure(
                        getTranslation("payouts.waiting"),
                        money(totals.waitingFen()),
                        getTranslation("ui.yuan"),
                        payments(totals.waiting()));
    }

    private StackedBar progress(BatchTotals totals) {
        return new StackedBar()
                .part(StackedBar.Fill.PAID, getTranslation("payouts.credited"), totals.credited())
                .part(StackedBar.Fill.WAITING, getTranslation("payouts.pending"), totals.pending())
                .part(StackedBar.Fill.RETURNED, getTranslation("payouts.returned"), totals.returned())
                .part(StackedBar.Fill.UNSENT, getTranslation("payouts.waiting"), totals.waiting());
    }

    private void columns() {
        grid.addComponentColumn(row -> link(row, row.number()))
                .setHeader(getTranslation("payouts.batch"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setKey("number");
        grid.text(getTranslation("payouts.payer"), BatchRow::payer);
        grid.text(getTranslation("payouts.due"), row -> Fmt.date(row.dueOn()));
        grid.figure(getTranslation("payouts.lines"), row -> Fmt.count(row.lines()))
                .setKey("lines");
        grid.money(getTranslation("payouts.amount"), row -> new Money(row.totalFen()))
                .setKey("total");
        grid.addComponentColumn(PayoutsView::bar)
                .setHeader(getTranslation("payouts.progress"))
                .setWidth("180px")
                .setFlexGrow(0);
        grid.status(getTranslation("run.list.state"), row -> BatchStatus.of(this, row));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payer(),
                        row.number(),
                        link(row, Fmt.money(new Money(row.totalFen()))),
                        BatchStatus.of(this, row)),
                "");
    }

    private static StackedBar bar(BatchRow row) {
        return new StackedBar()
                .part(StackedBar.Fill.PAID, "", row.credited())
                .part(StackedBar.Fill.WAITING, "", row.pending())
                .part(StackedBar.Fill.RETURNED, "", row.returned())
                .part(StackedBar.Fill.UNSENT, "", row.unreleased())
                .bare();
    }

    private static RouterLink link(BatchRow row, String text) {
        return new RouterLink(text, BatchView.class, new RouteParameters("batch", Long.toString(row.id())));
    }

    private String payments(int count) {
        return getTranslation("payouts.payments", count);
    }

    private static String money(long fen) {
        return Fmt.money(new Money(fen));
    }
}
