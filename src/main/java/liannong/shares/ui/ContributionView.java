package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
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
import liannong.base.Refused;
import liannong.registry.CooperativeRow;
import liannong.ui.Banner;
import liannong.ui.Form;
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
        new SharesFrame(desk.cooperatives(), "shares/enter").open(this, event, found -> show(found, kind));
    }

    private void show(CooperativeRow cooperative, ContributionKind kind) {
        Form form = form(cooperative, kind);
        var fields = new FormLayout(form.fields().toArray(Component[]::new));
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        fields.setMaxWidth("40rem");
        problem.removeAll();
        Button once = new Button(getTranslation("shares.enter"));
        once.addThemeVariants(ButtonVariant.PRIMARY);
        once.addClickListener(pressed -> send(cooperative, form, once));
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

    private Form form(CooperativeRow cooperative, ContributionKind kind) {
        return switch (kind) {
            case MONEY -> new MoneyForm(desk, cooperative.id());
            case SUBSCRIPTION -> new SubscriptionForm(desk, cooperative.id());
            case PROPERTY -> new PropertyForm(desk, cooperative.id());
            case LAND -> new LandForm(desk, cooperative.id());
        };
    }

    /** What was typed stays when the rules say no. */
    private void send(CooperativeRow cooperative, Form form, Button once) {
        problem.removeAll();
        if (!form.isComplete()) return;
        try {
            form.send();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
            problem.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            return;
        }
        once.setEnabled(false);
        Tell.done(getTranslation("shares.entered"));
        getUI().ifPresent(ui -> ui.navigate("shares", QueryParameters.of("c", Long.toString(cooperative.id()))));
    }
}
