package liannong.registry.families.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.access.Roles;
import liannong.registry.families.ChangeRequestKind;
import liannong.registry.families.ChangeRequests;
import liannong.registry.families.RequestFilter;
import liannong.registry.families.RequestRow;
import liannong.registry.families.RequestState;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.StatusTag;
import org.jspecify.annotations.Nullable;

/** 邹干事 sees what waits for a second person, and what became of the rest. */
@Route("requests")
@Menu(title = "family.requests", order = 180)
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class RequestsView extends Div implements BeforeEnterObserver {

    private final ChangeRequests requests;
    final Select<RequestState> state;
    final Select<ChangeRequestKind> kind;
    Ledger<RequestRow> grid = new Ledger<>("");
    private final PageHead head;

    RequestsView(ChangeRequests requests) {
        this.requests = requests;
        state = Choices.code("", List.of(RequestState.values()), RequestState::key);
        kind = Choices.code("", List.of(ChangeRequestKind.values()), ChangeRequestKind::key);
        filter(state, "family.any-state");
        filter(kind, "family.any-kind");
        head = new PageHead(getTranslation("family.requests")).actions(kind, state);
        add(head, grid);
    }

    private <E> void filter(Select<E> field, String all) {
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(all));
        field.setPlaceholder(getTranslation(all));
        field.setAriaLabel(getTranslation(all));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) open();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        RequestState wanted = asked.getSingleParameter("state")
                .flatMap(text -> named(RequestState.values(), text))
                .orElse(null);
        ChangeRequestKind of = asked.getSingleParameter("kind")
                .flatMap(text -> named(ChangeRequestKind.values(), text))
                .orElse(null);
        Long household = asked.getSingleParameter("household")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        state.setValue(wanted);
        kind.setValue(of);
        show(new RequestFilter(wanted, of, household));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String text) {
        return Stream.of(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private void open() {
        Map<String, String> asked = new HashMap<>();
        if (state.getValue() != null) asked.put("state", state.getValue().name().toLowerCase(Locale.ROOT));
        if (kind.getValue() != null) asked.put("kind", kind.getValue().name().toLowerCase(Locale.ROOT));
        getUI().ifPresent(ui -> ui.navigate("requests", QueryParameters.simple(asked)));
    }

    private void show(RequestFilter filter) {
        int count = requests.count(filter);
        head.meta(getTranslation("family.requests-count", Fmt.count(count)));
        Ledger<RequestRow> found = grid(filter, count);
        replace(grid, found);
        grid = found;
    }

    private Ledger<RequestRow> grid(RequestFilter filter, int count) {
        var ledger = new Ledger<RequestRow>(getTranslation("family.requests"));
        ledger.addComponentColumn(this::link)
                .setHeader(getTranslation("family.what"))
                .setAutoWidth(true)
                .setFooter(getTranslation("family.requests-sum", Fmt.count(count)));
        ledger.text(getTranslation("family.about"), RequestRow::about);
        ledger.text(getTranslation("family.card-no"), RequestRow::cardNo);
        ledger.text(getTranslation("family.place"), RequestRow::place);
        ledger.text(getTranslation("family.asked-by"), RequestRow::requestedBy);
        ledger.text(getTranslation("family.asked-at"), row -> Fmt.moment(row.requestedAt()));
        ledger.status(getTranslation("family.state"), this::tag);
        ledger.text(getTranslation("family.decided-by"), row -> text(row.decidedBy()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.about() + " · " + getTranslation(row.kind().key()),
                        row.place() + " · " + Fmt.moment(row.requestedAt()),
                        link(row),
                        tag(row)),
                getTranslation("family.requests-sum", Fmt.count(count)));
        boolean filtered = filter.state() != null || filter.kind() != null || filter.householdId() != null;
        ledger.empty(
                filtered
                        ? new EmptyState(
                                getTranslation("family.requests-filtered"),
                                getTranslation("family.requests-filtered-why"),
                                new Button(
                                        getTranslation("family.clear-filter"),
                                        pressed -> getUI().ifPresent(ui -> ui.navigate("requests"))))
                        : new EmptyState(
                                getTranslation("family.requests-none"), getTranslation("family.requests-none-why")));
        ledger.setItems(query -> requests.rows(filter, query.getOffset(), query.getLimit()).stream(), query -> count);
        ledger.addClassName("tall");
        return ledger;
    }

    private Anchor link(RequestRow row) {
        return new Anchor("requests/" + row.id(), getTranslation(row.kind().key()));
    }

    private StatusTag tag(RequestRow row) {
        return RequestTag.of(this, row.state());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
