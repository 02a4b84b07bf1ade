package liannong.registry.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.util.List;
import java.util.Map;
import liannong.access.CurrentUser;
import liannong.registry.organisations.Industry;
import liannong.registry.organisations.OrganisationFilter;
import liannong.registry.organisations.OrganisationKind;
import liannong.registry.organisations.OrganisationRow;
import liannong.registry.organisations.OrganisationTotals;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateSheet;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Glyph;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;
import liannong.ui.SheetDownload;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import org.jspecify.annotations.Nullable;

/** 谢科长 finds an organisation of his division, and sees in which of them the law finds something. */
@Route("organisations")
@Menu(title = "organisation.list.title", order = 105)
@StyleSheet("context://css/organisations.css")
class OrganisationsView extends StaffPage implements BeforeEnterObserver {

    private final Desk desk;
    private final PageHead head = new PageHead(getTranslation("organisation.list.title"));
    private final Div export = new Div();

    final SearchField search;
    final Select<OrganisationKind> kind =
            Asked.choice(getTranslation("organisation.all-kinds"), OrganisationKind.values());
    final Select<Industry> industry = Asked.choice(getTranslation("organisation.all-industries"), Industry.values());
    final Checkbox findings = new Checkbox(getTranslation("organisation.with-findings"));
    Ledger<OrganisationRow> grid = new Ledger<>("");

    OrganisationsView(Desk desk) {
        this.desk = desk;
        search = new SearchField(
                getTranslation("organisation.list.search"), OrganisationFilter.LONGEST_TEXT, typed -> changed(true));
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        industry.addValueChangeListener(change -> changed(change.isFromClient()));
        findings.addValueChangeListener(change -> changed(change.isFromClient()));
        var filters = new Div(search, kind, industry, findings);
        filters.addClassName("filters");
        head.actions(export);
        if (Rights.keepsSome()) {
            var add = new Button(getTranslation("organisation.new"), Glyph.PLUS.icon(), pressed -> enter());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(add);
        }
        add(head, filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Long> own = CurrentUser.get().organisationIds();
        if (own.size() == 1) {
            event.forwardTo("organisations/" + own.getFirst());
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        var filter = new OrganisationFilter(
                asked.getSingleParameter("q").orElse(""),
                Asked.one(OrganisationKind.class, asked.getSingleParameter("kind")),
                Asked.one(Industry.class, asked.getSingleParameter("industry")),
                asked.getSingleParameter("findings").isPresent());
        search.show(filter.text());
        kind.setValue(filter.kind());
        industry.setValue(filter.industry());
        findings.setValue(filter.withFindings());
        show(filter);
    }

    private void show(OrganisationFilter filter) {
        OrganisationTotals totals = desk.list().totals(filter);
        head.meta(
                getTranslation("organisation.count", Fmt.count(totals.organisations())),
                getTranslation("organisation.count-findings", Fmt.count(totals.withFindings())));
        offerExport(filter, totals);
        Ledger<OrganisationRow> found = grid(filter, totals);
        replace(grid, found); // the fields stay where they are, so that one can go on typing
        grid = found;
    }

    /** Only cooperatives have a template. */
    private void offerExport(OrganisationFilter filter, OrganisationTotals totals) {
        export.removeAll();
        if (filter.kind() != null && filter.kind() != OrganisationKind.COOPERATIVE) return;
        export.add(SheetDownload.ofList(
                getTranslation(SheetKind.COOPERATIVES.key()),
                totals.organisations(),
                TemplateSheet.MOST_ROWS,
                out -> desk.export().cooperatives(filter, getLocale(), out)));
    }

    private void changed(boolean byHand) {
        if (byHand)
            open(new OrganisationFilter(search.getValue(), kind.getValue(), industry.getValue(), findings.getValue()));
    }

    private void open(OrganisationFilter filter) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) asked.put("q", filter.text());
        if (filter.kind() != null) asked.put("kind", filter.kind().name());
        if (filter.industry() != null) asked.put("industry", filter.industry().name());
        if (filter.withFindings()) asked.put("findings", "1");
        getUI().ifPresent(ui -> ui.navigate("organisations", QueryParameters.simple(asked)));
    }

    private void enter() {
        var entry = new OrganisationEntry(
                desk.organisations(),
                desk.villages(),
                desk.clock().today(),
                null,
                id -> getUI().ifPresent(ui -> ui.navigate("organisations/" + id)));
        new EntryDialog(getTranslation("organisation.new"), getTranslation("organisation.enter"), entry, () -> {})
                .open();
    }

    private Ledger<OrganisationRow> grid(OrganisationFilter filter, OrganisationTotals totals) {
        var ledger = new Ledger<OrganisationRow>(getTranslation("organisation.list.title"));
        var name = ledger.addComponentColumn(OrganisationsView::link)
                .setHeader(getTranslation("organisation.name"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(
                getTranslation("organisation.kind"),
                row -> getTranslation(row.kind().key()));
        ledger.text(getTranslation("organisation.industry"), row -> industry(row.industry()));
        ledger.text(getTranslation("organisation.place"), OrganisationRow::place);
        var members = ledger.figure(
                getTranslation("organisation.members"),
                row -> row.kind() == OrganisationKind.COOPERATIVE ? Fmt.count(row.members()) : "–");
        ledger.status(getTranslation("organisation.state"), row -> States.tag(row.state(), this));
        var found = ledger.status(getTranslation("organisation.findings"), this::findings);
        String sum = getTranslation("organisation.sum", Fmt.count(totals.organisations()));
        name.setFooter(sum);
        members.setFooter(Fmt.count(totals.members()));
        found.setFooter(getTranslation("organisation.count-findings", Fmt.count(totals.withFindings())));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        getTranslation(row.kind().key()) + " · " + row.place(),
                        new Anchor("organisations/" + row.id(), getTranslation("organisation.see")),
                        findings(row)),
                sum);
        ledger.empty(empty(filter));
        ledger.setItems(
                query -> desk.list().rows(filter, query.getOffset(), query.getLimit()).stream(),
                query -> totals.organisations());
        ledger.addClassName("tall");
        return ledger;
    }

    private EmptyState empty(OrganisationFilter filter) {
        return filter.equals(OrganisationFilter.ALL)
                ? new EmptyState(getTranslation("organisation.none"), getTranslation("organisation.none-why"))
                : new EmptyState(
                        getTranslation("organisation.filtered"),
                        getTranslation("organisation.filtered-why"),
                        new Button(getTranslation("organisation.clear"), pressed -> open(OrganisationFilter.ALL)));
    }

    private StatusTag findings(OrganisationRow row) {
        return row.findings() == 0
                ? new StatusTag(StatusTag.Kind.WORD, getTranslation("organisation.no-finding"))
                : StatusTag.waiting(getTranslation("organisation.findings-of", Fmt.count(row.findings())));
    }

    private static Anchor link(OrganisationRow row) {
        return new Anchor("organisations/" + row.id(), row.name());
    }

    private String industry(@Nullable Industry industry) {
        return industry == null ? "–" : getTranslation(industry.key());
    }
}
