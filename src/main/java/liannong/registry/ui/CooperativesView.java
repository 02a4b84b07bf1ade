package liannong.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import liannong.access.Roles;
import liannong.registry.CooperativeRow;
import liannong.registry.CooperativeTotals;
import liannong.registry.Cooperatives;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;

/** 谢科长 finds a cooperative of his division, and goes on to its share register or its distributions. */
@Route("cooperatives")
@Menu(title = "registry.cooperatives.title", order = 110)
@RolesAllowed({Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.TOWNSHIP_CLERK, Roles.AUDITOR})
class CooperativesView extends Div implements BeforeEnterObserver {

    private static final int LONGEST_TEXT = 40;

    private final Cooperatives cooperatives;

    private final PageHead head = new PageHead(getTranslation("registry.cooperatives.title"));

    final SearchField search;
    Ledger<CooperativeRow> grid = new Ledger<>("");

    CooperativesView(Cooperatives cooperatives) {
        this.cooperatives = cooperatives;
        search = new SearchField(
                getTranslation("registry.cooperatives.search"), LONGEST_TEXT, typed -> open(typed.strip()));
        add(head.actions(search), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .map(String::strip)
                .filter(asked -> asked.length() <= LONGEST_TEXT)
                .orElse("");
        search.show(text);
        CooperativeTotals totals = cooperatives.totals(text);
        head.meta(getTranslation("registry.cooperatives.count", Fmt.count(totals.cooperatives())));
        Ledger<CooperativeRow> found = grid(text, totals);
        replace(grid, found); // the field stays where it is, so that one can go on typing
        grid = found;
    }

    private void open(String text) {
        QueryParameters asked = text.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", text);
        getUI().ifPresent(ui -> ui.navigate("cooperatives", asked));
    }

    private Ledger<CooperativeRow> grid(String text, CooperativeTotals totals) {
        var ledger = new Ledger<CooperativeRow>(getTranslation("registry.cooperatives.title"));
        var name = ledger.addComponentColumn(CooperativesView::register)
                .setHeader(getTranslation("registry.cooperative"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(getTranslation("registry.industry"), this::industry);
        ledger.text(getTranslation("registry.place"), CooperativeRow::place);
        var members = ledger.count(getTranslation("registry.members"), row -> (long) row.members());
        ledger.addComponentColumn(this::distributions)
                .setHeader(getTranslation("registry.distributions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        ledger.addComponentColumn(row -> new Anchor("organisations/" + row.id(), getTranslation("registry.see-page")))
                .setHeader(getTranslation("registry.page"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        name.setFooter(getTranslation("registry.cooperatives.sum", Fmt.count(totals.cooperatives())));
        members.setFooter(Fmt.count(totals.members()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(), industry(row) + " · " + row.place(), count(row), distributions(row)),
                getTranslation("registry.cooperatives.sum", Fmt.count(totals.cooperatives())));
        ledger.empty(empty(text));
        ledger.setItems(
                query -> cooperatives.list(text, query.getOffset(), query.getLimit()).stream(),
                query -> totals.cooperatives());
        ledger.addClassName("tall");
        return ledger;
    }

    private EmptyState empty(String text) {
        return text.isEmpty()
                ? new EmptyState(
                        getTranslation("registry.cooperatives.none"), getTranslation("registry.cooperatives.none-why"))
                : new EmptyState(
                        getTranslation("registry.cooperatives.filtered", text),
                        getTranslation("registry.cooperatives.filtered-why"),
                        new Button(getTranslation("registry.clear-filter"), pressed -> open("")));
    }

    private static Anchor register(CooperativeRow row) {
        return new Anchor("shares?c=" + row.id(), row.name());
    }

    private Anchor count(CooperativeRow row) {
        return new Anchor(
                "shares?c=" + row.id(), new Span(getTranslation("registry.members-of", Fmt.count(row.members()))));
    }

    private Anchor distributions(CooperativeRow row) {
        return new Anchor(
                "distributions?q=" + URLEncoder.encode(row.name(), StandardCharsets.UTF_8),
                getTranslation("registry.see-distributions"));
    }

    private String industry(CooperativeRow row) {
        return getTranslation(
                "registry.industry." + row.industry().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
