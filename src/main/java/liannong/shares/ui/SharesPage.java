package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import liannong.registry.CooperativeRow;
import liannong.registry.ui.ChosenCooperative;
import liannong.registry.ui.CooperativeField;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** A page about the shares of one cooperative: its head, the way to the other pages, and what it shows. */
@StyleSheet("context://css/register.css")
abstract class SharesPage extends StaffPage implements BeforeEnterObserver {

    final ShareDesk desk;
    private final SharePlace place;

    SharesPage(ShareDesk desk, SharePlace place) {
        this.desk = desk;
        this.place = place;
    }

    abstract void fill(ShareScene scene);

    /** What a person may do here; the first is the main one. */
    List<Button> actions(ShareScene scene) {
        return List.of();
    }

    /** The key of what is told when something was entered. */
    String told() {
        return "shares.entered";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        new ChosenCooperative(desk.cooperatives(), place.path(), "shares")
                .open(this, event, found -> show(found, asked));
    }

    private void show(CooperativeRow cooperative, QueryParameters asked) {
        removeAll();
        var scene = new ShareScene(cooperative, asked, () -> {
            show(cooperative, asked);
            Tell.done(getTranslation(told()));
        });
        add(head(scene), new SharesNav(cooperative.id(), place));
        fill(scene);
    }

    private PageHead head(ShareScene scene) {
        CooperativeRow cooperative = scene.cooperative();
        var head = new PageHead(getTranslation(place.key()))
                .crumb(getTranslation("shares.title"), SharePlace.REGISTER.of(cooperative.id()))
                .here(getTranslation(place.key()))
                .meta(cooperative.name(), cooperative.place());
        List<Component> tools = new ArrayList<>();
        if (desk.cooperatives().mine().size() != 1)
            tools.add(new CooperativeField(desk.cooperatives(), cooperative, this::go));
        List<Button> actions = actions(scene);
        if (!actions.isEmpty()) actions.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        tools.addAll(actions.reversed());
        if (!tools.isEmpty()) head.actions(tools.toArray(Component[]::new));
        return head;
    }

    private void go(CooperativeRow cooperative) {
        getUI().ifPresent(ui -> ui.navigate(place.path(), QueryParameters.of("c", Long.toString(cooperative.id()))));
    }
}
