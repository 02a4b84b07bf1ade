package liannong.registry.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import liannong.registry.organisations.BaseFilter;
import liannong.registry.organisations.BaseRow;
import liannong.registry.organisations.BaseTotals;
import liannong.registry.organisations.Industry;
import liannong.registry.organisations.OrganisationFilter;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Glyph;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;
import liannong.ui.StaffPage;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** 谢科长 keeps the list of production bases: what grows where, who runs it, and from which year it bears. */
@Route("bases")
@Menu(title = "base.title", order = 115)
@StyleSheet("context://css/organisations.css")
class BasesView extends StaffPage implements BeforeEnterObserver {

    private final Desk desk;
    private final PageHead head = new PageHead(getTranslation("base.title"));
    private BaseFilter filter = new BaseFilter("", null, 0);

    final SearchField search;
    final Select<Industry> industry = Asked.choice(getTranslation("organisation.all-industries"), Industry.values());
    Ledger<BaseRow> grid = new Ledger<>("");

    BasesView(Desk desk) {
        this.desk = desk;
        search =
                new SearchField(getTranslation("base.search"), OrganisationFilter.LONGEST_TEXT, typed -> changed(true));
        industry.addValueChangeListener(change -> changed(change.isFromClient()));
        var filters = new Div(search, industry);
        filters.addClassName("filters");
        if (Rights.keepsSome()) {
            var add = new Button(getTranslation("base.new"), Glyph.PLUS.icon(), pressed -> enter(null));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(add);
        }
        add(head, filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        filter = new BaseFilter(
                asked.getSingleParameter("q").orElse(""),
                Asked.one(Industry.class, asked.getSingleParameter("industry")),
                asked.getSingleParameter("operator")
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(0L));
        search.show(filter.text());
        industry.setValue(filter.industry());
        show();
    }

    private void show() {
        BaseTotals totals = desk.bases().totals(filter);
        head.meta(getTranslation("base.count", Fmt.count(totals.bases())));
        Ledger<BaseRow> found = grid(totals);
        replace(grid, found);
        grid = found;
    }

    private void changed(boolean byHand) {
        if (byHand) open(new BaseFilter(search.getValue(), industry.getValue(), filter.operatorId()));
    }

    private void open(BaseFilter wanted) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!wanted.text().isEmpty()) asked.put("q", wanted.text());
        if (wanted.industry() != null) asked.put("industry", wanted.industry().name());
        if (wanted.operatorId() > 0) asked.put("operator", Long.toString(wanted.operatorId()));
        getUI().ifPresent(ui -> ui.navigate("bases", QueryParameters.simple(asked)));
    }

    private void enter(@Nullable BaseRow before) {
        new EntryDialog(
                        getTranslation(before == null ? "base.new" : "base.change"),
                        getTranslation("organisation.enter"),
                        new BaseEntry(desk.bases(), desk.list(), desk.villages(), before),
                        () -> {
                            show();
                            Tell.done(getTranslation("organisation.done"));
                        })
                .open();
    }

    private Ledger<BaseRow> grid(BaseTotals totals) {
        var ledger = new Ledger<BaseRow>(getTranslation("base.title"));
        var name = ledger.name(getTranslation("base.name"), BaseRow::name);
        ledger.text(
                getTranslation("organisation.industry"),
                row -> getTranslation(row.industry().key()));
        ledger.addComponentColumn(row -> new Anchor("organisations/" + row.operatorId(), row.operator()))
                .setHeader(getTranslation("base.operator"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(getTranslation("organisation.place"), BaseRow::place);
        var area = ledger.area(getTranslation("base.area-mu"), BaseRow::area);
        ledger.figure(getTranslation("base.bears-from"), row -> Integer.toString(row.bearsFrom()));
        if (Rights.keepsSome()) {
            ledger.addComponentColumn(this::change).setAutoWidth(true).setFlexGrow(0);
        }
        String sum = getTranslation("base.sum", Fmt.count(totals.bases()));
        name.setFooter(sum);
        area.setFooter(Fmt.mu(totals.area()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        row.operator(),
                        getTranslation("base.line", Fmt.mu(row.area()), Integer.toString(row.bearsFrom())),
                        Rights.keepsSome() ? change(row) : null),
                sum);
        boolean all = filter.text().isEmpty() && filter.industry() == null && filter.operatorId() == 0;
        ledger.empty(
                all
                        ? new EmptyState(getTranslation("base.none"), getTranslation("base.none-why"))
                        : new EmptyState(
                                getTranslation("base.filtered"),
                                getTranslation("organisation.filtered-why"),
                                new Button(
                                        getTranslation("organisation.clear"),
                                        pressed -> open(new BaseFilter("", null, 0)))));
        ledger.setItems(
                query -> desk.bases().rows(filter, query.getOffset(), query.getLimit()).stream(),
                query -> totals.bases());
        ledger.addClassName("tall");
        return ledger;
    }

    private Button change(BaseRow row) {
        var button = new Button(getTranslation("base.change-short"), pressed -> enter(row));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("base.change-of", row.name()));
        return button;
    }
}
