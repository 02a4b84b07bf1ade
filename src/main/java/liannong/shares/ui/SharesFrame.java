package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.registry.ui.CooperativeField;
import liannong.ui.EmptyState;
import liannong.ui.PageHead;

/** What the pages about shares have around them: which cooperative, and the way to the other pages about it. */
final class SharesFrame {

    private final Cooperatives cooperatives;
    private final ShareTab tab;

    SharesFrame(Cooperatives cooperatives, ShareTab tab) {
        this.cooperatives = cooperatives;
        this.tab = tab;
    }

    /** Shows the cooperative that the address names, or the user's own, or asks for one. */
    void open(Div view, BeforeEnterEvent event, Consumer<CooperativeRow> show) {
        view.removeAll();
        chosen(event.getLocation().getQueryParameters()).ifPresentOrElse(show, () -> choose(view));
    }

    /** The head of the page, with the way to the other pages beneath it. */
    void head(Div view, CooperativeRow cooperative, List<Component> actions, String... facts) {
        List<String> meta = new ArrayList<>(List.of(cooperative.name(), cooperative.place()));
        meta.addAll(List.of(facts));
        var head = new PageHead(view.getTranslation(tab == ShareTab.REGISTER ? "shares.title" : tab.key()))
                .meta(meta.toArray(String[]::new));
        List<Component> tools = new ArrayList<>();
        if (cooperatives.mine().size() != 1) tools.add(new CooperativeField(cooperatives, cooperative, this::go));
        tools.addAll(actions);
        head.actions(tools.toArray(Component[]::new));
        view.add(head, tabs(view, cooperative.id()));
    }

    private void choose(Div view) {
        view.add(
                new PageHead(view.getTranslation("shares.title")),
                new EmptyState(
                        view.getTranslation("shares.choose"),
                        view.getTranslation("shares.choose-why"),
                        new CooperativeField(cooperatives, null, this::go)));
    }

    private void go(CooperativeRow cooperative) {
        UI.getCurrent().navigate(tab.path(), QueryParameters.of("c", Long.toString(cooperative.id())));
    }

    private Nav tabs(Div view, long cooperativeId) {
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", view.getTranslation("shares.tabs"));
        for (ShareTab each : ShareTab.values()) {
            var link = new Anchor(each.path() + "?c=" + cooperativeId, view.getTranslation(each.key()));
            if (each == tab) link.getElement().setAttribute("aria-current", "page");
            nav.add(link);
        }
        return nav;
    }

    Optional<CooperativeRow> chosen(QueryParameters asked) {
        List<CooperativeRow> mine = cooperatives.mine();
        Optional<CooperativeRow> named = asked.getSingleParameter("c")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> cooperatives.find(Long.parseLong(id)))
                .filter(found -> mine.isEmpty() || mine.contains(found));
        return named.or(() -> mine.stream().findFirst());
    }
}
