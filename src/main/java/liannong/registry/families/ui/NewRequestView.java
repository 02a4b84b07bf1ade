package liannong.registry.families.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.registry.documents.Documents;
import liannong.registry.documents.ui.DocumentField;
import liannong.registry.families.ChangeRequests;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.NewRequest;
import liannong.registry.families.RequestedChange;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.PageHead;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** 刘文书 asks for a change that needs a second person, and attaches what shows it. */
@Route("households/:id([0-9]{1,18})/requests/:kind(identity|account|status)")
@StyleSheet("context://css/family.css")
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER})
class NewRequestView extends Div implements BeforeEnterObserver {

    private final ChangeRequests requests;
    private final FamilyChoices choices;
    private final Documents documents;
    private final BusinessClock clock;
    private final Div problem = new Div();
    private @Nullable Long documentId;

    NewRequestView(ChangeRequests requests, FamilyChoices choices, Documents documents, BusinessClock clock) {
        this.requests = requests;
        this.choices = choices;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        String kind = event.getRouteParameters().get("kind").orElse("");
        Optional<FamilyHome> home = choices.home(id).filter(found -> !found.ended());
        home.ifPresentOrElse(found -> show(found, kind), this::nothing);
    }

    private void nothing() {
        add(
                new PageHead(getTranslation("family.title")).crumb(getTranslation("family.households"), "households"),
                new EmptyState(getTranslation("family.not-found"), getTranslation("family.not-found-why")));
    }

    private void show(FamilyHome home, String kind) {
        String title = getTranslation("family.request-title." + kind);
        RequestForm form = switch (kind) {
            case "identity" -> new IdentityForm(this, home);
            case "account" -> new AccountForm(this, home, clock.today());
            default -> new StatusForm(this, clock.today());
        };
        var evidence = new DocumentField(getTranslation("family.evidence." + kind), clock.today());
        var fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        fields.addClassName("family-form");
        form.fields().forEach(fields::add);
        fields.add(evidence);
        var ask = new Button(getTranslation("family.ask"), pressed -> ask(home, form, evidence));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("ui.cancel"), pressed -> back(home.householdId()));
        var buttons = new Div(cancel, ask);
        buttons.addClassName("form-buttons");
        add(
                new PageHead(title)
                        .crumb(getTranslation("family.households"), "households")
                        .crumb(getTranslation("family.of", home.headName()), "households/" + home.householdId())
                        .here(title)
                        .meta(home.cardNo(), home.place(), getTranslation("family.two-persons")),
                problem,
                fields,
                buttons);
    }

    private void ask(FamilyHome home, RequestForm form, DocumentField evidence) {
        problem.removeAll();
        Optional<RequestedChange> change = form.read();
        boolean handedIn = documentId != null || evidence.isHandedIn();
        if (change.isEmpty() || !handedIn) {
            problem.add(Banner.bad(getTranslation("family.incomplete"), ""));
            return;
        }
        try {
            if (documentId == null)
                documentId =
                        documents.add(evidence.forHousehold(home.householdId()).orElseThrow());
            requests.ask(new NewRequest(home.householdId(), change.get(), documentId));
            Tell.done(getTranslation("family.asked"));
            back(home.householdId());
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private void back(long householdId) {
        getUI().ifPresent(ui -> ui.navigate("households/" + householdId));
    }
}
