package liannong.registry.families.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.registry.documents.Documents;
import liannong.registry.documents.ui.DocumentLink;
import liannong.registry.families.ChangeRequests;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyEvents;
import liannong.registry.families.RequestRow;
import liannong.registry.families.RequestState;
import liannong.registry.families.RequestView;
import liannong.registry.families.RequestedChange;
import liannong.registry.masking.ui.Masks;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.Tell;

/** 邹干事 looks at what is asked for and at its evidence, and decides. */
@Route("requests/:id([0-9]{1,18})")
@StyleSheet("context://css/family.css")
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER})
class RequestPage extends Div implements BeforeEnterObserver {

    private final ChangeRequests requests;
    private final FamilyChoices choices;
    private final FamilyEvents events;
    private final Documents documents;
    private final Masks masks;
    private final Div problem = new Div();
    final TextArea why = new TextArea();

    RequestPage(ChangeRequests requests, FamilyChoices choices, FamilyEvents events, Documents documents, Masks masks) {
        this.requests = requests;
        this.choices = choices;
        this.events = events;
        this.documents = documents;
        this.masks = masks;
        why.setLabel(getTranslation("family.why-refused"));
        why.setMaxLength(200);
        why.addClassName("family-form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
    }

    private void show(long id) {
        removeAll();
        Optional<RequestView> found = requests.view(id);
        if (found.isEmpty()) {
            add(
                    new PageHead(getTranslation("family.requests"))
                            .crumb(getTranslation("family.requests"), "requests"),
                    new EmptyState(
                            getTranslation("family.request-not-found"),
                            getTranslation("family.request-not-found-why")));
            return;
        }
        RequestView request = found.get();
        RequestRow row = request.row();
        add(new PageHead(getTranslation(
                        "family.request-of", getTranslation(row.kind().key()), row.about()))
                .crumb(getTranslation("family.requests"), "requests")
                .here(row.cardNo())
                .status(RequestTag.of(this, row.state()))
                .meta(
                        row.place(),
                        getTranslation("family.asked-by-at", row.requestedBy(), Fmt.moment(row.requestedAt()))));
        add(problem, facts(request));
        if (request.change() instanceof RequestedChange.Head head && row.state() == RequestState.OPEN) preview(head);
        if (row.state() == RequestState.OPEN) add(decision(row));
    }

    private Section facts(RequestView request) {
        RequestRow row = request.row();
        var facts = new KeyValues()
                .fact(
                        getTranslation("family.household"),
                        new Anchor("households/" + row.householdId(), row.about() + " · " + row.cardNo()));
        new ChangeWords(this, choices.people(row.householdId()), masks).into(facts, request);
        documents
                .find(request.documentId())
                .ifPresent(evidence -> facts.fact(getTranslation("family.evidence"), new DocumentLink(evidence)));
        if (row.decidedBy() != null && row.decidedAt() != null)
            facts.fact(
                    getTranslation("family.decided"),
                    getTranslation("family.decided-by-at", row.decidedBy(), Fmt.moment(row.decidedAt())));
        if (row.decision() != null) facts.fact(getTranslation("family.why-refused"), row.decision());
        return new Section(getTranslation("family.asked-for"), facts);
    }

    /** What it would bring with it by now; or why it can no longer be carried out. */
    private void preview(RequestedChange.Head head) {
        try {
            add(new PreviewPanel(events.preview(head.act())));
        } catch (Refused refused) {
            add(Banner.refused(refused, getLocale()));
        }
    }

    private Div decision(RequestRow row) {
        var box = new Div();
        box.addClassName("form-buttons");
        if (row.requestedById() == CurrentUser.get().id()) {
            box.add(
                    Banner.info(getTranslation("family.waits-for-another"), ""),
                    new Button(
                            getTranslation("family.withdraw"),
                            pressed -> decide(row.id(), () -> requests.withdraw(row.id()))));
            return box;
        }
        if (CurrentUser.get().role() == Role.VILLAGE_CLERK) {
            box.add(Banner.info(getTranslation("family.township-decides"), ""));
            return box;
        }
        var approve = new Button(
                getTranslation("family.approve"), pressed -> decide(row.id(), () -> requests.approve(row.id())));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var refuse = new Button(
                getTranslation("family.refuse"),
                pressed -> decide(row.id(), () -> requests.refuse(row.id(), why.getValue())));
        box.add(why, refuse, approve);
        return box;
    }

    private void decide(long id, Runnable decision) {
        problem.removeAll();
        try {
            decision.run();
            Tell.done(getTranslation("family.decided-now"));
            show(id);
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
