package liannong.household.office.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.notices.HouseholdObjections;
import liannong.notices.LineOnNotice;
import liannong.notices.ObjectionRow;
import liannong.notices.Objections;
import liannong.notices.ui.ObjectionItem;
import liannong.notices.ui.ObjectionTag;
import liannong.registry.HouseholdCard;
import liannong.registry.Households;
import liannong.schedule.BusinessClock;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.Tell;

/** 刘文书 hears from 钟秀兰 that her number is wrong, objects for her to that line, and later reads her the answer. */
@Route("households/:id([0-9]{1,18})/objections")
@StyleSheet("context://css/household.css")
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class HouseholdObjectionsView extends Div implements BeforeEnterObserver {

    private static final int MOST = 200;

    private final Households households;
    private final HouseholdObjections known;
    private final Objections objections;
    private final BusinessClock clock;

    Ledger<LineOnNotice> lines = new Ledger<>("");

    HouseholdObjectionsView(
            Households households, HouseholdObjections known, Objections objections, BusinessClock clock) {
        this.households = households;
        this.known = known;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        households.card(id).ifPresentOrElse(this::show, this::nothing);
    }

    private void nothing() {
        removeAll();
        add(
                new PageHead(getTranslation("household-file.objections"))
                        .crumb(getTranslation("households.title"), "households"),
                new EmptyState(
                        getTranslation("household-file.not-found"), getTranslation("household-file.not-found-why")));
    }

    private void show(HouseholdCard card) {
        removeAll();
        List<ObjectionRow> raised = known.ofHousehold(card.id(), MOST);
        List<LineOnNotice> running = known.onNotice(card.id());
        lines = lines(card, running, raised);
        add(
                new PageHead(getTranslation("objections.of-household", card.headName()))
                        .crumb(getTranslation("households.title"), "households")
                        .crumb(getTranslation("household-file.of", card.headName()), "households/" + card.id())
                        .here(getTranslation("household-file.objections"))
                        .meta(
                                getTranslation("household-file.card-is", card.cardNo()),
                                getTranslation("households.place-of", card.place(), card.groupNo())),
                new Section(getTranslation("objections.lines", running.size()), lines),
                raised(raised));
    }

    private Ledger<LineOnNotice> lines(HouseholdCard card, List<LineOnNotice> running, List<ObjectionRow> raised) {
        var ledger = new Ledger<LineOnNotice>(getTranslation("objections.lines", running.size()));
        ledger.addComponentColumn(this::notice)
                .setHeader(getTranslation("household-file.notice"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(
                getTranslation("objections.member"),
                on -> on.line().memberNo() + "  " + on.line().name());
        ledger.money(
                getTranslation("household-file.amount"),
                on -> new Money(on.line().amountFen()));
        ledger.text(getTranslation("objections.last-day"), on -> Fmt.date(on.lastDay()));
        ledger.addComponentColumn(on -> act(card, on, raised))
                .setAutoWidth(true)
                .setFlexGrow(0);
        ledger.narrow(
                on -> new Ledger.Lines(
                        on.organisation(),
                        on.line().name() + " · " + getTranslation("household-file.notice.open", Fmt.date(on.lastDay())),
                        Fmt.money(new Money(on.line().amountFen())),
                        act(card, on, raised)),
                "");
        ledger.empty(new EmptyState(getTranslation("objections.no-lines"), getTranslation("objections.no-lines-why")));
        ledger.setItems(running);
        ledger.setAllRowsVisible(true);
        ledger.addClassName("part");
        return ledger;
    }

    /** The notice itself, as it hangs out for everybody. */
    private Anchor notice(LineOnNotice on) {
        var link = new Anchor("notices/" + on.noticeNumber(), on.organisation() + " " + on.title());
        link.setRouterIgnore(true);
        return link;
    }

    /** The button, or that an objection to this line waits; those who only read see where it stands. */
    private Component act(HouseholdCard card, LineOnNotice on, List<ObjectionRow> raised) {
        var open = raised.stream()
                .filter(row -> row.open() && row.sourceId() == on.line().sourceId())
                .findFirst();
        if (open.isPresent()) return ObjectionTag.of(this, open.get());
        if (CurrentUser.get().role() != Role.VILLAGE_CLERK) return new Div();
        var raise = new Button(
                getTranslation("objections.raise-for"),
                pressed -> dialog(card, on).open());
        raise.addThemeVariants(ButtonVariant.SMALL);
        raise.setAriaLabel(getTranslation("objections.raise-for-line", on.organisation()));
        return raise;
    }

    private EntryDialog dialog(HouseholdCard card, LineOnNotice on) {
        return new EntryDialog(
                getTranslation("objections.raise-for-of", card.headName()),
                getTranslation("objections.raise"),
                new RaiseForForm(objections, card.id(), on, clock.today()),
                () -> {
                    Tell.done(getTranslation("objections.raised-for"));
                    show(card);
                });
    }

    private Section raised(List<ObjectionRow> rows) {
        var section = new Section(getTranslation("objections.heading", rows.size()));
        if (rows.isEmpty()) section.add(new Paragraph(getTranslation("household-file.objections.none")));
        rows.forEach(row -> section.add(new ObjectionItem(row.organisation() + " " + row.noticeNumber(), row)));
        return section;
    }
}
