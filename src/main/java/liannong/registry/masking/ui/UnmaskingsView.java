package liannong.registry.masking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.UnmaskingFilter;
import liannong.registry.masking.UnmaskingRecord;
import liannong.registry.masking.UnmaskingRow;
import liannong.ui.EmptyState;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;

/** 罗审计 checks who opened what, when and why; everybody else reads what he opened himself. */
@Route("unmaskings")
@Menu(title = "unmasking.title", order = 930)
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
@StyleSheet("context://css/evidence.css")
class UnmaskingsView extends Div implements BeforeEnterObserver {

    private static final int LONGEST_TEXT = 40;

    private final UnmaskingRecord unmaskings;
    private final PageHead head = new PageHead(getTranslation("unmasking.title"));
    private final boolean ofAll = CurrentUser.get().role() == Role.AUDITOR;

    final SearchField search;
    final Select<MaskedField> field = new Select<>();
    final DatePicker from = Fields.date("");
    final DatePicker to = Fields.date("");
    Ledger<UnmaskingRow> grid = new Ledger<>("");

    UnmaskingsView(UnmaskingRecord unmaskings) {
        this.unmaskings = unmaskings;
        search = new SearchField(getTranslation("unmasking.search"), LONGEST_TEXT, typed -> openIf(true));
        field.setItems(MaskedField.values());
        field.setItemLabelGenerator(each -> getTranslation(each == null ? "unmasking.all-fields" : each.key()));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("unmasking.all-fields"));
        field.setAriaLabel(getTranslation("unmasking.field"));
        field.addValueChangeListener(change -> openIf(change.isFromClient()));
        dates(from, "unmasking.from");
        dates(to, "unmasking.to");
        var filters = new Div(search, field, from, to);
        filters.addClassName("filters");
        add(head.actions(filters), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String text = asked.getSingleParameter("q")
                .map(String::strip)
                .filter(given -> given.length() <= LONGEST_TEXT)
                .orElse("");
        search.show(text);
        field.setValue(
                asked.getSingleParameter("field").flatMap(UnmaskingsView::field).orElse(null));
        from.setValue(
                asked.getSingleParameter("from").flatMap(UnmaskingsView::day).orElse(null));
        to.setValue(asked.getSingleParameter("to").flatMap(UnmaskingsView::day).orElse(null));
        show(new UnmaskingFilter(text, field.getValue(), from.getValue(), to.getValue()));
    }

    private void show(UnmaskingFilter filter) {
        int count = unmaskings.count(filter);
        head.meta(
                getTranslation("unmasking.count", Fmt.count(count)),
                getTranslation(ofAll ? "unmasking.of-all" : "unmasking.of-mine"));
        Ledger<UnmaskingRow> found = grid(filter, count);
        replace(grid, found);
        grid = found;
    }

    private Ledger<UnmaskingRow> grid(UnmaskingFilter filter, int count) {
        var ledger = new Ledger<UnmaskingRow>(getTranslation("unmasking.title"));
        var at = ledger.text(getTranslation("unmasking.at"), row -> Fmt.moment(row.at()));
        if (ofAll) ledger.text(getTranslation("unmasking.by"), UnmaskingRow::openedBy);
        ledger.text(getTranslation("unmasking.field"), this::fieldOf);
        ledger.text(getTranslation("unmasking.subject"), this::subjectOf);
        ledger.text(getTranslation("unmasking.why"), UnmaskingRow::reason).setFlexGrow(3);
        String sum = getTranslation("unmasking.sum", Fmt.count(count));
        at.setFooter(sum);
        ledger.narrow(
                row -> new Ledger.Lines(
                        fieldOf(row) + " · " + subjectOf(row),
                        ofAll ? row.openedBy() + " · " + row.reason() : row.reason(),
                        Fmt.moment(row.at()),
                        null),
                sum);
        ledger.empty(empty(filter));
        ledger.setItems(query -> unmaskings.list(filter, query.getOffset(), query.getLimit()).stream(), query -> count);
        ledger.addClassName("tall");
        return ledger;
    }

    private EmptyState empty(UnmaskingFilter filter) {
        if (filter.equals(UnmaskingFilter.NONE))
            return new EmptyState(getTranslation("unmasking.none"), getTranslation("unmasking.none-why"));
        return new EmptyState(
                getTranslation("unmasking.filtered"),
                getTranslation("unmasking.filtered-why"),
                new Button(getTranslation("registry.clear-filter"), pressed -> open(Map.of())));
    }

    private String fieldOf(UnmaskingRow row) {
        return Stream.of(MaskedField.values())
                .filter(each -> each.field().equals(row.field()))
                .findFirst()
                .map(each -> getTranslation(each.key()))
                .orElse(row.field());
    }

    private String subjectOf(UnmaskingRow row) {
        return row.subject() == null ? getTranslation("unmasking.out-of-sight") : row.subject();
    }

    private void dates(DatePicker picker, String key) {
        picker.setPlaceholder(getTranslation(key));
        picker.setAriaLabel(getTranslation(key));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> openIf(change.isFromClient()));
    }

    private void openIf(boolean byHand) {
        if (!byHand) return;
        Map<String, String> asked = new TreeMap<>();
        if (!search.getValue().isBlank()) asked.put("q", search.getValue().strip());
        if (field.getValue() != null) asked.put("field", field.getValue().field());
        if (from.getValue() != null) asked.put("from", from.getValue().toString());
        if (to.getValue() != null) asked.put("to", to.getValue().toString());
        open(asked);
    }

    private void open(Map<String, String> asked) {
        getUI().ifPresent(ui -> ui.navigate("unmaskings", QueryParameters.simple(asked)));
    }

    private static Optional<MaskedField> field(String asked) {
        return Stream.of(MaskedField.values())
                .filter(each -> each.field().equals(asked))
                .findFirst();
    }

    private static Optional<LocalDate> day(String asked) {
        try {
            return Optional.of(LocalDate.parse(asked));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
