package liannong.registry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.ui.EmptyState;
import liannong.ui.PageHead;

/** Whose page it is: of the cooperative that the address names, the user's own, or the one that he chooses. */
public final class ChosenCooperative {

    private final Cooperatives cooperatives;
    private final String path;
    private final String words;

    /**
     * @param path where the page is
     * @param words what the keys of its title and of the question begin with, as {@code shares}
     */
    public ChosenCooperative(Cooperatives cooperatives, String path, String words) {
        this.cooperatives = cooperatives;
        this.path = path;
        this.words = words;
    }

    /** Shows the cooperative that the address names, or the user's own, or asks for one. */
    public void open(Div view, BeforeEnterEvent event, Consumer<CooperativeRow> show) {
        view.removeAll();
        chosen(event.getLocation().getQueryParameters()).ifPresentOrElse(show, () -> choose(view));
    }

    /** Goes to the page of another one. */
    public void go(CooperativeRow cooperative) {
        UI.getCurrent().navigate(path, QueryParameters.of("c", Long.toString(cooperative.id())));
    }

    private void choose(Div view) {
        view.add(
                new PageHead(view.getTranslation(words + ".title")),
                new EmptyState(
                        view.getTranslation(words + ".choose"),
                        view.getTranslation(words + ".choose-why"),
                        new CooperativeField(cooperatives, null, this::go)));
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
