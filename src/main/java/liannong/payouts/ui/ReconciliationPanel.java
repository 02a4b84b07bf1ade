package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.BatchRow;
import liannong.payouts.FollowUps;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** Sent = credited + returned + pending, in payments and in yuan; and what came back, sent again. */
class ReconciliationPanel extends Section {

    private record Line(String name, int payments, long fen) {}

    private final BatchSteps steps;
    private final BatchRow batch;
    private final Div problem = new Div();

    ReconciliationPanel(BatchSteps steps, BatchRow batch, List<BatchRow> following) {
        super("");
        this.steps = steps;
        this.batch = batch;
        heading(getTranslation("payouts.reconciliation"));
        unit(getTranslation("ui.unit-yuan"));
        add(figures(), problem);
        if (batch.returned() > 0) followUp();
        following.forEach(next -> add(new Paragraph(new RouterLink(
                getTranslation("payouts.followed-by", next.number()),
                BatchView.class,
                new RouteParameters("batch", Long.toString(next.id()))))));
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

    private void followUp() {
        FollowUps.Returned returned = steps.followUps().of(batch.id());
        add(new Paragraph(getTranslation(
                "payouts.follow-up-what",
                returned.ready(),
                Fmt.money(new Money(returned.readyFen())),
                returned.waiting(),
                returned.followed())));
        if (returned.ready() == 0 || CurrentUser.get().role() != Role.BOOKKEEPER) return;
        var button = new Button(getTranslation("payouts.follow-up-make", returned.ready()), pressed -> make());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(button);
    }

    private void make() {
        problem.removeAll();
        try {
            long made = steps.followUps().make(batch.id());
            liannong.ui.Tell.done(getTranslation("payouts.follow-up-made"));
            getUI().ifPresent(ui -> ui.navigate(BatchView.class, new RouteParameters("batch", Long.toString(made))));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
