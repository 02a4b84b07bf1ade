package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.registry.FamilyEventKind;
import liannong.registry.documents.Documents;
import liannong.registry.families.ChangeRequests;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyEvents;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.FamilyPreview;
import liannong.registry.families.NewRequest;
import liannong.registry.families.RequestedChange;
import liannong.registry.parcels.Parcels;
import liannong.registry.villages.Villages;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.PageHead;
import liannong.ui.Steps;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** 刘文书 records what happened in a family: fills it in, sees what it brings with it, confirms it. */
@Route("households/:id([0-9]{1,18})/acts/:kind([a-z-]{3,20})")
@StyleSheet("context://css/family.css")
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER})
class FamilyActView extends Div implements BeforeEnterObserver {

    private final FamilyEvents events;
    private final FamilyChoices choices;
    private final Villages villages;
    private final ChangeRequests requests;
    private final Documents documents;
    private final Parcels parcels;
    private final BusinessClock clock;

    private final Div problem = new Div();
    private final Div stage = new Div();
    private @Nullable Long documentId;

    FamilyActView(
            FamilyEvents events,
            FamilyChoices choices,
            Villages villages,
            ChangeRequests requests,
            Documents documents,
            Parcels parcels,
            BusinessClock clock) {
        this.events = events;
        this.choices = choices;
        this.villages = villages;
        this.requests = requests;
        this.documents = documents;
        this.parcels = parcels;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        Optional<FamilyEventKind> kind =
                kind(event.getRouteParameters().get("kind").orElse(""));
        Optional<FamilyHome> home = choices.home(id).filter(found -> !found.ended());
        if (kind.isEmpty() || home.isEmpty()) {
            add(
                    new PageHead(getTranslation("family.title"))
                            .crumb(getTranslation("family.households"), "households"),
                    new EmptyState(getTranslation("family.not-found"), getTranslation("family.not-found-why")));
            return;
        }
        show(home.get(), kind.get());
    }

    private static Optional<FamilyEventKind> kind(String path) {
        try {
            return Optional.of(
                    FamilyEventKind.valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private void show(FamilyHome home, FamilyEventKind kind) {
        add(new PageHead(getTranslation(kind.key()))
                .crumb(getTranslation("family.households"), "households")
                .crumb(getTranslation("family.of", home.headName()), "households/" + home.householdId())
                .here(getTranslation(kind.key()))
                .meta(home.cardNo(), home.place()));
        var form = form(home, kind);
        var entry = new EntryFields(this, home.householdId(), clock.today());
        add(problem, stage);
        fill(home, form, entry);
    }

    private ActForm form(FamilyHome home, FamilyEventKind kind) {
        return switch (kind) {
            case BIRTH -> new BirthForm(this, clock.today());
            case MARRIAGE_IN -> new MarriageInForm(this, choices, home, clock.today());
            case MARRIAGE_OUT -> new MarriageOutForm(this, choices, home);
            case SPLIT -> new SplitForm(this, villages, home, parcels.heldBy(home.householdId(), clock.today()));
            case MERGE -> new MergeForm(this, choices, home);
            case DEATH -> new DeathForm(this, home);
            case CHANGE_OF_HEAD -> new HeadForm(this, home);
            case MOVE -> new MoveForm(this, villages, home);
        };
    }

    private void fill(FamilyHome home, ActForm form, EntryFields entry) {
        stage.removeAll();
        var fields = new FormLayout();
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        fields.addClassName("family-form");
        entry.fields().forEach(fields::add);
        form.fields().forEach(fields::add);
        entry.evidence().forEach(fields::add);
        var next = new Button(getTranslation("family.look"), pressed -> look(home, form, entry));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        stage.add(steps(Steps.State.NOW, Steps.State.LATER), fields, buttons(leave(home), next));
    }

    private void look(FamilyHome home, ActForm form, EntryFields entry) {
        problem.removeAll();
        try {
            entry.read(documentId)
                    .flatMap(form::read)
                    .ifPresentOrElse(
                            act -> confirm(home, form, entry, events.preview(act)),
                            () -> problem.add(Banner.bad(getTranslation("family.incomplete"), "")));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private void confirm(FamilyHome home, ActForm form, EntryFields entry, FamilyPreview preview) {
        stage.removeAll();
        var back = new Button(getTranslation("family.back"), pressed -> fill(home, form, entry));
        String verb = preview.needsRequest() ? "family.ask" : "family.record";
        var done = new Button(getTranslation(verb), pressed -> write(home, form, entry, preview));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        stage.add(steps(Steps.State.DONE, Steps.State.NOW), new PreviewPanel(preview), buttons(back, done));
    }

    private void write(FamilyHome home, ActForm form, EntryFields entry, FamilyPreview preview) {
        problem.removeAll();
        if (preview.needsRequest() && documentId == null && !entry.attachment.isHandedIn()) {
            fill(home, form, entry);
            return;
        }
        try {
            keepEvidence(home.householdId(), entry);
            FamilyAct act = entry.read(documentId).flatMap(form::read).orElseThrow();
            Long evidence = documentId;
            if (preview.needsRequest() && evidence != null)
                requests.ask(new NewRequest(home.householdId(), new RequestedChange.Head(act), evidence));
            else events.record(act, preview.seen());
            Tell.done(getTranslation(preview.needsRequest() ? "family.asked" : "family.recorded"));
            getUI().ifPresent(ui -> ui.navigate("households/" + home.householdId()));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private void keepEvidence(long householdId, EntryFields entry) {
        if (documentId == null)
            entry.attachment.forHousehold(householdId).ifPresent(evidence -> documentId = documents.add(evidence));
    }

    private Steps steps(Steps.State first, Steps.State second) {
        return new Steps()
                .step(first, getTranslation("family.step-fill"), "")
                .step(second, getTranslation("family.step-look"), getTranslation("family.step-look-why"));
    }

    private Button leave(FamilyHome home) {
        return new Button(
                getTranslation("ui.cancel"),
                pressed -> getUI().ifPresent(ui -> ui.navigate("households/" + home.householdId())));
    }

    private static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("form-buttons");
        return row;
    }
}
