package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.payouts.HeldFunds;
import liannong.payouts.Holds;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;

/** 温理事 and 曾局长 see whose money lies there, since when, and free it when it is clear to whom it goes. */
@Route("payouts/held")
class HeldFundsView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    private final HeldFunds held;

    HeldFundsView(HeldFunds held) {
        this.held = held;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        HeldFunds.Sums sums = held.sums();
        removeAll();
        add(new PageHead(getTranslation("held.title"))
                .crumb(getTranslation("payouts.title"), PayoutsView.class)
                .here(getTranslation("held.title"))
                .meta(getTranslation("held.meta", sums.funds(), Fmt.money(new Money(sums.fen())), sums.alarms())));
        if (sums.alarms() > 0)
            add(Banner.bad(
                    getTranslation("held.alarm", sums.alarms(), Fmt.money(new Money(sums.alarmFen()))),
                    getTranslation("held.alarm-what")));
        var section = new Section(getTranslation("held.title")).unit(getTranslation("ui.unit-yuan"));
        section.add(grid(sums));
        add(section);
    }

    private Ledger<HeldFunds.Row> grid(HeldFunds.Sums sums) {
        var grid = new Ledger<HeldFunds.Row>(getTranslation("held.title"));
        var payee = grid.name(getTranslation("holds.payee"), HeldFunds.Row::payee);
        grid.text(getTranslation("shares.place"), HeldFunds.Row::place);
        grid.text(getTranslation("payouts.payer"), HeldFunds.Row::payer);
        var amount = grid.money(getTranslation("payouts.amount"), row -> new Money(row.amountFen()));
        grid.text(
                getTranslation("payouts.reason"),
                row -> getTranslation(row.reason().key()));
        grid.text(
                getTranslation("holds.since"),
                row -> Fmt.date(row.since()) + " " + getTranslation("holds.days", row.days()));
        grid.status(getTranslation("run.list.state"), this::state);
        grid.text(getTranslation("held.why"), this::why);
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
        int count = held.count();
        grid.setItems(query -> held.list(query.getOffset(), query.getLimit()).stream(), query -> count);
        grid.setAllRowsVisible(count <= SHOWN_WHOLE);
        grid.sum(payee, getTranslation("holds.sum", sums.funds()));
        grid.sum(amount, new Money(sums.fen()));
        grid.empty(new EmptyState(getTranslation("held.empty"), getTranslation("held.empty-why")));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payee() + " " + Fmt.money(new Money(row.amountFen())),
                        getTranslation(row.reason().key()) + " " + getTranslation("holds.days", row.days()),
                        action(row),
                        state(row)),
                getTranslation("holds.sum", sums.funds()));
        return grid;
    }

    private StatusTag state(HeldFunds.Row row) {
        return row.freedOn() == null ? Clocks.tag(this, row.clock()) : StatusTag.ok(getTranslation("clock.done"));
    }

    private String why(HeldFunds.Row row) {
        return row.freedOn() == null
                ? row.heldWhy()
                : getTranslation(
                        "held.freed",
                        Fmt.date(row.freedOn()),
                        Objects.requireNonNullElse(row.freedBy(), ""),
                        Objects.requireNonNullElse(row.freedWhy(), ""));
    }

    private Component action(HeldFunds.Row row) {
        Role role = CurrentUser.get().role();
        boolean may = role == Role.CHAIR || role == Role.BUREAU_APPROVER;
        if (!may || row.freedOn() != null || row.heldBy() == CurrentUser.get().id()) return new Span();
        String what = getTranslation(
                "holds.what",
                row.payee(),
                Fmt.money(new Money(row.amountFen())),
                getTranslation(row.reason().key()));
        var button = new Button(
                getTranslation("held.free"),
                pressed -> new EntryDialog(
                                getTranslation("held.free-title"),
                                getTranslation("held.free"),
                                new WhyForm(
                                        what,
                                        getTranslation("holds.why"),
                                        Holds.LONGEST_WHY,
                                        why -> held.free(row.id(), why)),
                                this::show)
                        .open());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
