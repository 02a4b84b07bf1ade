package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.registry.organisations.FilingRow;
import liannong.registry.organisations.OrganisationCard;
import liannong.registry.organisations.OrganisationKind;
import liannong.registry.organisations.OrganisationState;
import liannong.ui.Banner;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Glyph;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** 邹干事 sees what an organisation is, whether it stands as the law wants it, and what it must do by when. */
@Route("organisations/:organisation([0-9]{1,18})")
@StyleSheet("context://css/organisations.css")
class OrganisationView extends StaffPage implements BeforeEnterObserver {

    private final Desk desk;
    private long id;
    private boolean left;

    OrganisationView(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("organisation").orElseThrow(NotFoundException::new);
        left = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("members")
                .filter("left"::equals)
                .isPresent();
        show();
    }

    private void show() {
        OrganisationCard card = desk.organisations().find(id).orElseThrow(NotFoundException::new);
        Rights rights = Rights.of(card);
        removeAll();
        add(head(card, rights));
        warnings(card).forEach(this::add);
        var main = new Div();
        var side = new Div(new FactsPanel(card));
        if (rights.reads()) fill(card, rights, main, side);
        if (card.isCooperative()) main.add(new ChartersPanel(desk, card, rights, this::done));
        side.add(new BasesPanel(desk.bases(), card));
        var columns = new Div(main, side);
        columns.addClassName("two");
        add(columns);
    }

    private void fill(OrganisationCard card, Rights rights, Div main, Div side) {
        if (card.isCooperative()) {
            List<FilingRow> filings = desk.filings().rows(id);
            main.add(
                    new FindingsPanel(desk.findings().of(card, filings)),
                    new MembersPanel(desk, card, rights, left, this::done),
                    new OfficersPanel(desk, card, rights, this::done),
                    new FilingsPanel(desk, card, rights, filings, this::done));
        } else {
            main.add(new OfficersPanel(desk, card, rights, this::done));
        }
        if (card.kind() == OrganisationKind.LEADING_ENTERPRISE) {
            main.add(new MonitoringsPanel(desk, card, rights, this::done));
        }
        side.add(new DutiesPanel(desk.duties().of(id), desk.clock().today()));
        side.add(new DocumentsPanel(desk.documents().ofOrganisation(id, DocumentsPanel.MOST)));
        side.add(new ChangesPanel(desk.organisations().changes(id)));
    }

    private void done() {
        show();
        Tell.done(getTranslation("organisation.done"));
    }

    private PageHead head(OrganisationCard card, Rights rights) {
        var head = new PageHead(card.name())
                .crumb(getTranslation("organisation.list.title"), "organisations")
                .here(card.shortName())
                .status(
                        new StatusTag(
                                StatusTag.Kind.WORD, getTranslation(card.kind().key())),
                        States.tag(card.state(), this))
                .meta(
                        card.place(),
                        getTranslation("organisation.code-is", card.creditCode()),
                        getTranslation("organisation.founded", Fmt.date(card.foundedOn())));
        List<Component> actions = actions(card, rights);
        if (!actions.isEmpty()) head.actions(actions.toArray(Component[]::new));
        return head;
    }

    private List<Component> actions(OrganisationCard card, Rights rights) {
        List<Component> actions = new ArrayList<>();
        if (card.isCooperative() && rights.reads()) {
            actions.add(new Anchor("shares?c=" + card.id(), getTranslation("organisation.shares")));
        }
        LocalDate today = desk.clock().today();
        if (rights.keeps()) {
            actions.add(new Button(
                    getTranslation("organisation.stand"),
                    pressed -> open("organisation.stand", new StandEntry(desk.organisations(), card, today))));
            actions.add(new Button(
                    getTranslation("organisation.change"),
                    pressed -> open(
                            "organisation.change",
                            new OrganisationEntry(desk.organisations(), desk.villages(), today, card, changed -> {}))));
        }
        if (card.isCooperative() && rights.serves()) {
            var admit = new Button(
                    getTranslation("organisation.admit"),
                    Glyph.PLUS.icon(),
                    pressed ->
                            open("organisation.admit", new AdmitEntry(desk.roster(), desk.list(), card.id(), today)));
            admit.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(admit);
        }
        return actions;
    }

    private void open(String title, Entry entry) {
        new EntryDialog(getTranslation(title), getTranslation("organisation.enter"), entry, this::done).open();
    }

    private List<Banner> warnings(OrganisationCard card) {
        List<Banner> warnings = new ArrayList<>();
        if (card.state() != OrganisationState.ACTIVE && card.stateSince() != null) {
            warnings.add(Banner.waiting(
                    getTranslation(
                            "organisation.stands", getTranslation(card.state().key()), Fmt.date(card.stateSince())),
                    getTranslation(card.state().key() + ".why")));
        }
        if (!card.codeFits()) {
            warnings.add(Banner.waiting(
                    getTranslation("organisation.code-fails"),
                    card.codeConfirmedBy() == null
                            ? getTranslation("organisation.code-unconfirmed")
                            : getTranslation("organisation.code-confirmed", card.codeConfirmedBy())));
        }
        return warnings;
    }
}
