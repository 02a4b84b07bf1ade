package liannong.shares.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.registry.ui.CooperativeField;
import liannong.ui.EmptyState;
import liannong.ui.PageHead;

/** Whose shares a page is about: the cooperative that its address names, the user's own, or the one he chooses. */
final class SharesFrame {

    private final Cooperatives cooperatives;
    private final String path;

    SharesFrame(Cooperatives cooperatives, String path) {
        this.cooperatives = cooperatives;
        this.path = path;
    }

    /** Shows the cooperative that the address names, or the user's own, or asks for one. */
    void open(Div view, BeforeEnterEvent event, Consumer<CooperativeRow> show) {
        view.removeAll();
        chosen(event.getLocation().getQueryParameters()).ifPresentOrElse(show, () -> choose(view));
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
        UI.getCurrent().navigate(path, QueryParameters.of("c", Long.toString(cooperative.id())));
    }

    private Optional<CooperativeRow> chosen(QueryParameters asked) {
        List<CooperativeRow> mine = cooperatives.mine();
        Optional<CooperativeRow> named = asked.getSingleParameter("c")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> cooperatives.find(Long.parseLong(id)))
                .filter(found -> mine.isEmpty() || mine.contains(found));
        return named.or(() -> mine.stream().findFirst());
    }
}
