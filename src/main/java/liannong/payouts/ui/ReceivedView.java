package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.payouts.ReceivedMoney;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;

/** 谢科长 sees which cooperative sits on money that is its members', and 赖会计 settles what was passed on. */
@Route("payouts/received")
class ReceivedView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    private final ReceivedMoney received;

    ReceivedView(ReceivedMoney received) {
        this.received = received;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var head = new PageHead(getTranslation("received.title"))
                .crumb(getTranslation("payouts.title"), PayoutsView.class)
                .here(getTranslation("received.title"))
                .meta(getTranslation("received.meta"));
        SignedIn user = CurrentUser.get();
        if (isBookkeeper() && !user.organisationIds().isEmpty())
            head.actions(ask(
                    "received.enter",
                    new ReceivedForm(received, user.organisationIds().getFirst()),
                    ButtonVariant.PRIMARY));
        add(head);
        List<ReceivedMoney.Arrears> arrears = received.arrears(ReceivedMoney.LONGEST_PAGE);
        long alarms =
                arrears.stream().filter(row -> row.clock().equals("ALARM")).count();
        if (alarms > 0)
            add(Banner.bad(getTranslation("received.alarm", alarms), getTranslation("received.alarm-what")));
        var came = new Section(getTranslation("received.list")).unit(getTranslation("ui.unit-yuan"));
        came.add(receipts());
        var owed = new Section(getTranslation("received.arrears")).unit(getTranslation("ui.unit-yuan"));
        owed.add(arrears(arrears));
        add(came, owed);
    }

    private Ledger<ReceivedMoney.Row> receipts() {
        var grid = new Ledger<ReceivedMoney.Row>(getTranslation("received.list"));
        grid.name(getTranslation("payouts.payer"), ReceivedMoney.Row::payer);
        grid.text(getTranslation("received.on"), row -> Fmt.date(row.receivedOn()));
        grid.text(getTranslation("received.from"), row -> row.fromWhom() + " " + row.purpose());
        grid.text(getTranslation("received.document"), ReceivedMoney.Row::document);
        grid.money(getTranslation("received.amount"), row -> new Money(row.amountFen()));
        grid.money(getTranslation("received.passed"), row -> new Money(row.passedFen()));
        grid.money(getTranslation("received.open"), row -> new Money(row.openFen()));
        grid.text(getTranslation("held.age"), row -> getTranslation("holds.days", row.days()));
        grid.status(getTranslation("run.list.state"), this::state);
        if (isBookkeeper())
            grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        int count = received.count();
        grid.setItems(query -> received.list(query.getOffset(), query.getLimit()).stream(), query -> count);
        grid.setAllRowsVisible(count <= SHOWN_WHOLE);
        grid.empty(new EmptyState(getTranslation("received.empty"), getTranslation("received.empty-why")));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payer() + " " + Fmt.money(new Money(row.openFen())),
                        Fmt.date(row.receivedOn()) + " " + getTranslation("holds.days", row.days()),
                        actions(row),
                        state(row)),
                getTranslation("holds.sum", count));
        return grid;
    }

    private StatusTag state(ReceivedMoney.Row row) {
        if (row.takenBack()) return StatusTag.planned(getTranslation("received.taken-back"));
        return row.openFen() == 0 ? StatusTag.ok(getTranslation("clock.done")) : Clocks.tag(this, row.clock());
    }

    private Component actions(ReceivedMoney.Row row) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (!isBookkeeper() || row.openFen() == 0) return actions;
        actions.add(ask("received.pass", new PassOnForm(received, row.id()), ButtonVariant.SMALL));
        if (row.passedFen() == 0)
            actions.add(ask(
                    "received.back",
                    new WhyForm(
                            row.fromWhom() + " " + Fmt.money(new Money(row.amountFen())),
                            getTranslation("received.back-why"),
                            120,
                            why -> received.takeBack(row.id(), why)),
                    ButtonVariant.SMALL));
        return actions;
    }

    private Ledger<ReceivedMoney.Arrears> arrears(List<ReceivedMoney.Arrears> rows) {
        var grid = new Ledger<ReceivedMoney.Arrears>(getTranslation("received.arrears"));
        grid.name(getTranslation("payouts.payer"), ReceivedMoney.Arrears::payer);
        grid.figure(getTranslation("payouts.lines"), row -> Fmt.count(row.payments()));
        grid.money(getTranslation("payouts.amount"), row -> new Money(row.fen()));
        grid.text(getTranslation("received.since"), row -> Fmt.date(row.since()));
        grid.text(getTranslation("held.age"), row -> getTranslation("holds.days", row.days()));
        grid.status(getTranslation("run.list.state"), row -> Clocks.tag(this, row.clock()));
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        grid.empty(
                new EmptyState(getTranslation("received.arrears-empty"), getTranslation("received.arrears-empty-why")));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payer(),
                        Fmt.date(row.since()) + " " + getTranslation("holds.days", row.days()),
                        Fmt.money(new Money(row.fen())),
                        Clocks.tag(this, row.clock())),
                getTranslation("holds.sum", rows.size()));
        return grid;
    }

    private Button ask(String key, Entry form, ButtonVariant variant) {
        var button = new Button(
                getTranslation(key),
                pressed ->
                        new EntryDialog(getTranslation(key + "-title"), getTranslation(key), form, this::show).open());
        button.addThemeVariants(variant);
        return button;
    }

    private static boolean isBookkeeper() {
        return CurrentUser.get().role() == Role.BOOKKEEPER;
    }
}
