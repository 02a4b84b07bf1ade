package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import liannong.access.Roles;
import liannong.registry.CooperativeRow;
import liannong.registry.ui.ChosenCooperative;
import liannong.ui.Entry;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.Tell;

/** 赖会计 records what a member paid in, promised, delivered or put in as land: he says what it is, and is led on. */
@Route("shares/enter")
@RolesAllowed(Roles.BOOKKEEPER)
class ContributionView extends Div implements BeforeEnterObserver {

    private final ShareDesk desk;
    final Div problem = new Div();

    ContributionView(ShareDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        ContributionKind kind =
                asked.getSingleParameter("kind").flatMap(ContributionKind::of).orElse(ContributionKind.MONEY);
        new ChosenCooperative(desk.cooperatives(), "shares/enter", "shares")
                .open(this, event, found -> show(found, kind));
    }

    private void show(CooperativeRow cooperative, ContributionKind kind) {
        Entry entry = entry(cooperative, kind);
        Component fields = entry.fields();
        fields.getElement().getStyle().set("max-width", "40rem");
        problem.removeAll();
        Button once = new Button(getTranslation("shares.enter"));
        once.addThemeVariants(ButtonVariant.PRIMARY);
        once.addClickListener(pressed -> send(cooperative, entry, once));
        var section = new Section(
                getTranslation("shares.contribution.kind." + kind.key()),
                new Paragraph(getTranslation("shares.contribution.what." + kind.key())),
                problem,
                fields,
                once);
        section.addClassName("form");
        add(
                new PageHead(getTranslation("shares.contribution.title"))
                        .crumb(getTranslation("shares.title"), "shares?c=" + cooperative.id())
                        .here(getTranslation("shares.contribution.title"))
                        .meta(cooperative.name(), cooperative.place()),
                kinds(cooperative, kind),
                section);
    }

    private RadioButtonGroup<ContributionKind> kinds(CooperativeRow cooperative, ContributionKind chosen) {
        var kinds = new RadioButtonGroup<ContributionKind>();
        kinds.setLabel(getTranslation("shares.contribution.kind"));
        kinds.setItems(ContributionKind.values());
        kinds.setItemLabelGenerator(each -> getTranslation("shares.contribution.kind." + each.key()));
        kinds.setValue(chosen);
        kinds.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                "shares/enter",
                QueryParameters.simple(Map.of(
                        "c",
                        Long.toString(cooperative.id()),
                        "kind",
                        change.getValue().key())))));
        return kinds;
    }

    private Entry entry(CooperativeRow cooperative, ContributionKind kind) {
        return switch (kind) {
            case MONEY -> new MoneyForm(desk, cooperative.id());
            case SUBSCRIPTION -> new SubscriptionForm(desk, cooperative.id());
            case PROPERTY -> new PropertyForm(desk, cooperative.id());
            case LAND -> new LandForm(desk, cooperative.id());
        };
    }

    private void send(CooperativeRow cooperative, Entry entry, Button once) {
        if (!once.isEnabled() || !Entry.sent(entry, problem)) return;
        once.setEnabled(false);
        Tell.done(getTranslation("shares.entered"));
        getUI().ifPresent(ui -> ui.navigate("shares", QueryParameters.of("c", Long.toString(cooperative.id()))));
    }
}
