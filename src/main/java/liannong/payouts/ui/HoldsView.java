package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.HoldReason;
import liannong.payouts.HoldRow;
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
import liannong.ui.Tell;

/** 赖会计 works through what may not be paid as it stands: why, whose it is, and what can be done. */
@Route("payouts/holds")
class HoldsView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    private final Holds holds;
    private final Div problem = new Div();
    private String reason = "";

    HoldsView(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("reason")
                .orElse("");
        reason = Arrays.stream(HoldReason.values()).anyMatch(each -> each.name().equals(asked)) ? asked : "";
        problem.removeAll();
        show();
    }

    private void show() {
        Holds.Sums sums = holds.sums(reason);
        removeAll();
        add(
                new PageHead(getTranslation("holds.title"))
                        .crumb(getTranslation("payouts.title"), PayoutsView.class)
                        .here(getTranslation("holds.title"))
                        .meta(getTranslation("holds.meta", sums.holds(), Fmt.money(new Money(sums.fen())))),
                filter(),
                problem);
        var section = new Section(getTranslation("holds.title")).unit(getTranslation("ui.unit-yuan"));
        section.add(grid(sums));
        add(section);
    }

    private Select<String> filter() {
        var filter = new Select<String>();
        filter.setLabel(getTranslation("holds.filter"));
        filter.setItems(
                Stream.concat(Stream.of(""), Arrays.stream(HoldReason.values()).map(Enum::name))
                        .toList());
        filter.setItemLabelGenerator(name -> name.isEmpty()
                ? getTranslation("holds.all")
                : getTranslation(HoldReason.valueOf(name).key()));
        filter.setValue(reason);
        filter.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                HoldsView.class,
                change.getValue().isEmpty()
                        ? QueryParameters.empty()
                        : QueryParameters.simple(Map.of("reason", change.getValue())))));
        return filter;
    }

    private Ledger<HoldRow> grid(Holds.Sums sums) {
        var grid = new Ledger<HoldRow>(getTranslation("holds.title"));
        var payee = grid.name(getTranslation("holds.payee"), HoldRow::payee);
        grid.text(getTranslation("shares.place"), HoldRow::place);
        grid.text(getTranslation("payouts.payer"), HoldRow::payer);
        var amount = grid.money(getTranslation("payouts.amount"), row -> new Money(row.amountFen()));
        grid.status(getTranslation("payouts.reason"), this::tag);
        grid.text(
                getTranslation("holds.owner"), row -> getTranslation(row.owner().key()));
        grid.text(
                getTranslation("holds.since"),
                row -> Fmt.date(row.since()) + " " + getTranslation("holds.days", row.days()));
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setItems(query -> holds.list(reason, query.getOffset(), query.getLimit()).stream(), query -> sums.holds());
        grid.setAllRowsVisible(sums.holds() <= SHOWN_WHOLE);
        grid.sum(payee, getTranslation("holds.sum", sums.holds()));
        grid.sum(amount, new Money(sums.fen()));
        grid.empty(new EmptyState(getTranslation("holds.empty"), getTranslation("holds.empty-why")));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payee() + " " + Fmt.money(new Money(row.amountFen())), row.payer(), actions(row), tag(row)),
                getTranslation("holds.sum", sums.holds()));
        return grid;
    }

    private StatusTag tag(HoldRow row) {
        String words = getTranslation(row.reason().key());
        return StatusTag.waiting(row.returnCode() == null ? words : words + " " + row.returnCode());
    }

    private Div actions(HoldRow row) {
        var actions = new Div();
        actions.addClassName("row-actions");
        Role role = CurrentUser.get().role();
        boolean works = role == Role.BOOKKEEPER || role == Role.BUREAU_OFFICER;
        if (row.askedWhy() != null)
            actions.add(new Span(
                    getTranslation("holds.asked", row.askedBy() == null ? "" : row.askedBy(), row.askedWhy())));
        if (row.reason() == HoldReason.NOT_RECEIVED) {
            if (works || role == Role.BUREAU_APPROVER)
                actions.add(ask("holds.explain", row, why -> holds.explain(row.id(), why)));
            return actions;
        }
        if (works || role == Role.CHAIR || role == Role.BUREAU_APPROVER)
            actions.add(small("holds.check", () -> check(row)));
        if (works && row.releasable() && row.askedById() == null)
            actions.add(ask("holds.ask", row, why -> holds.ask(row.id(), why)));
        Long asked = row.askedById();
        if (asked != null && mayAgree(role) && asked != CurrentUser.get().id())
            actions.add(ask("holds.release", row, why -> holds.release(row.id(), why)));
        if (works || role == Role.BUREAU_APPROVER)
            actions.add(ask("holds.put", row, why -> holds.putAside(row.id(), why)));
        return actions;
    }

    private void check(HoldRow row) {
        problem.removeAll();
        try {
            holds.check(row.id());
            Tell.done(getTranslation("holds.checked"));
            show();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private Button ask(String key, HoldRow row, Consumer<String> act) {
        String what = getTranslation(
                "holds.what",
                row.payee(),
                Fmt.money(new Money(row.amountFen())),
                getTranslation(row.reason().key()));
        return small(
                key,
                () -> new EntryDialog(
                                getTranslation(key + "-title"),
                                getTranslation(key),
                                new WhyForm(what, getTranslation("holds.why"), Holds.LONGEST_WHY, act),
                                this::show)
                        .open());
    }

    private Button small(String key, Runnable act) {
        var button = new Button(getTranslation(key), pressed -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static boolean mayAgree(Role role) {
        return role == Role.CHAIR || role == Role.BUREAU_OFFICER || role == Role.BUREAU_APPROVER;
    }
}
