package liannong.registry.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liannong.access.Roles;
import liannong.registry.imports.ImportFiles;
import liannong.registry.imports.ImportFilter;
import liannong.registry.imports.ImportRow;
import liannong.registry.imports.ImportState;
import liannong.registry.imports.ImportTotals;
import liannong.registry.imports.Imports;
import liannong.registry.templates.SheetKind;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** 邹干事 brings a workbook in, and finds again what was brought in before. */
@Route("imports")
@Menu(title = "imports.title", order = 190)
@RolesAllowed({Roles.BOOKKEEPER, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class ImportsView extends Div implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    private final Imports imports;

    private final PageHead head = new PageHead(getTranslation("imports.title"));
    private final Div list = new Div();
    final Select<SheetKind> kind = new Select<>();
    final Select<ImportState> state = new Select<>();
    Ledger<ImportRow> grid = new Ledger<>("");

    ImportsView(Imports imports, ImportFiles files) {
        this.imports = imports;
        add(head);
        if (!StartPanel.kinds().isEmpty()) add(new StartPanel(imports, files, this::open));
        choices(kind, SheetKind.values(), "imports.all-kinds", "imports.kind");
        choices(state, ImportState.values(), "imports.all-states", "imports.state");
        var section = new Section(getTranslation("imports.list")).tools(kind, state);
        section.add(list);
        add(section);
    }

    private <E extends Enum<E>> void choices(Select<E> field, E[] values, String all, String label) {
        field.setItems(values);
        field.setAriaLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(all));
        field.setItemLabelGenerator(value -> value == null ? getTranslation(all) : getTranslation(key(value)));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) search();
        });
    }

    private static String key(Enum<?> value) {
        return value instanceof SheetKind each ? each.key() : ((ImportState) value).key();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        kind.setValue(value(SheetKind.values(), asked.getSingleParameter("kind")));
        state.setValue(value(ImportState.values(), asked.getSingleParameter("state")));
        show();
    }

    private static <E extends Enum<E>> @Nullable E value(E[] values, Optional<String> asked) {
        return Arrays.stream(values)
                .filter(each -> asked.filter(slug(each)::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void search() {
        Map<String, String> query = new HashMap<>();
        if (kind.getValue() != null) query.put("kind", slug(kind.getValue()));
        if (state.getValue() != null) query.put("state", slug(state.getValue()));
        getUI().ifPresent(ui -> ui.navigate("imports", QueryParameters.simple(query)));
    }

    private void open(long id) {
        getUI().ifPresent(ui -> ui.navigate(ImportView.class, new RouteParameters("id", Long.toString(id))));
    }

    private void show() {
        ImportFilter filter = new ImportFilter(kind.getValue(), state.getValue());
        ImportTotals totals = imports.totals(filter);
        head.meta(getTranslation("imports.meta", Fmt.count(totals.imports())));
        grid = ledger(filter, totals);
        list.removeAll();
        list.add(grid);
    }

    private Ledger<ImportRow> ledger(ImportFilter filter, ImportTotals totals) {
        var ledger = new Ledger<ImportRow>(getTranslation("imports.list"));
        var file = ledger.addComponentColumn(row -> link(row, row.fileName()))
                .setHeader(getTranslation("imports.file"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(
                getTranslation("imports.kind"), row -> getTranslation(row.kind().key()));
        ledger.text(getTranslation("imports.by"), ImportRow::startedName);
        ledger.text(getTranslation("imports.at"), row -> Fmt.moment(row.startedAt()));
        ledger.figure(getTranslation("imports.rows"), row -> Fmt.count(row.total()));
        var added = ledger.figure(getTranslation("imports.outcome.add"), row -> Fmt.count(row.added()));
        var changed = ledger.figure(getTranslation("imports.outcome.change"), row -> Fmt.count(row.changed()));
        var refused = ledger.figure(getTranslation("imports.outcome.refused"), row -> Fmt.count(row.refused()));
        ledger.status(getTranslation("imports.state"), row -> ImportTags.of(row));
        ledger.sum(file, getTranslation("imports.sum", Fmt.count(totals.imports())));
        ledger.sum(added, Fmt.count(totals.added()));
        ledger.sum(changed, Fmt.count(totals.changed()));
        ledger.sum(refused, Fmt.count(totals.refused()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.fileName(),
                        getTranslation(row.kind().key()) + " · " + Fmt.moment(row.startedAt()),
                        link(row, Fmt.count(row.total())),
                        ImportTags.of(row)),
                getTranslation("imports.sum", Fmt.count(totals.imports())));
        ledger.empty(
                filter.equals(ImportFilter.ALL)
                        ? new EmptyState(
                                getTranslation("imports.none"),
                                getTranslation(
                                        StartPanel.kinds().isEmpty() ? "imports.none-why-reader" : "imports.none-why"))
                        : new EmptyState(getTranslation("imports.filtered"), getTranslation("imports.filtered-why")));
        ledger.setItems(
                query -> imports.list(filter, query.getOffset(), query.getLimit()).stream(), query -> totals.imports());
        ledger.setAllRowsVisible(totals.imports() <= SHOWN_WHOLE);
        return ledger;
    }

    private static RouterLink link(ImportRow row, String text) {
        return new RouterLink(text, ImportView.class, new RouteParameters("id", Long.toString(row.id())));
    }
}
