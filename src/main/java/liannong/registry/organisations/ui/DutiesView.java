package liannong.registry.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import liannong.access.Roles;
import liannong.registry.organisations.Duties;
import liannong.registry.organisations.DutyFilter;
import liannong.registry.organisations.DutyKind;
import liannong.registry.organisations.DutyRow;
import liannong.registry.organisations.DutyState;
import liannong.registry.organisations.DutyTotals;
import liannong.registry.organisations.OrganisationFilter;
import liannong.schedule.BusinessClock;
import liannong.ui.EmptyState;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;

/** 邹干事 sees which organisation must do what by when, the nearest day first, and reminds those whose day is near. */
@Route("duties")
@Menu(title = "duty.list.title", order = 130)
@StyleSheet("context://css/organisations.css")
@RolesAllowed({Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class DutiesView extends Div implements BeforeEnterObserver {

    private final Duties duties;
    private final BusinessClock clock;
    private final PageHead head = new PageHead(getTranslation("duty.list.title"));
    private Figures figures = new Figures();

    final SearchField search;
    final Select<DutyKind> kind = Asked.choice(getTranslation("duty.all-kinds"), DutyKind.values());
    final Select<DutyState> state = Asked.choice(getTranslation("duty.open"), DutyState.values());
    Ledger<DutyRow> grid = new Ledger<>("");

    DutiesView(Duties duties, BusinessClock clock) {
        this.duties = duties;
        this.clock = clock;
        search =
                new SearchField(getTranslation("duty.search"), OrganisationFilter.LONGEST_TEXT, typed -> changed(true));
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        state.addValueChangeListener(change -> changed(change.isFromClient()));
        var filters = new Div(search, kind, state);
        filters.addClassName("filters");
        add(head, figures, filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        var filter = new DutyFilter(
                asked.getSingleParameter("q").orElse(""),
                Asked.one(DutyKind.class, asked.getSingleParameter("kind")),
                Asked.one(DutyState.class, asked.getSingleParameter("state")));
        search.show(filter.text());
        kind.setValue(filter.kind());
        state.setValue(filter.state());
        show(filter);
    }

    private void show(DutyFilter filter) {
        DutyTotals totals = duties.totals(filter);
        head.meta(getTranslation("duty.as-of", Fmt.date(clock.today())));
        Figures strip = new Figures()
                .figure(
                        getTranslation(DutyState.OVERDUE.key()),
                        Fmt.count(totals.overdue()),
                        getTranslation("duty.unit"),
                        "",
                        totals.overdue() > 0 ? Figures.Tone.BAD : Figures.Tone.PLAIN)
                .link("duties?state=OVERDUE", "")
                .figure(getTranslation(DutyState.DUE.key()), Fmt.count(totals.due()), getTranslation("duty.unit"))
                .link("duties?state=DUE", "")
                .figure(getTranslation(DutyState.LATER.key()), Fmt.count(totals.later()), getTranslation("duty.unit"))
                .link("duties?state=LATER", "");
        replace(figures, strip);
        figures = strip;
        Ledger<DutyRow> found = grid(filter, totals);
        replace(grid, found);
        grid = found;
    }

    private void changed(boolean byHand) {
        if (byHand) open(new DutyFilter(search.getValue(), kind.getValue(), state.getValue()));
    }

    private void open(DutyFilter filter) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) asked.put("q", filter.text());
        if (filter.kind() != null) asked.put("kind", filter.kind().name());
        if (filter.state() != null) asked.put("state", filter.state().name());
        getUI().ifPresent(ui -> ui.navigate("duties", QueryParameters.simple(asked)));
    }

    private Ledger<DutyRow> grid(DutyFilter filter, DutyTotals totals) {
        LocalDate today = clock.today();
        var ledger = new Ledger<DutyRow>(getTranslation("duty.list.title"));
        var due = ledger.text(getTranslation("duty.due-on"), row -> Fmt.date(row.dueOn()));
        ledger.text(getTranslation("duty.days"), row -> days(row, today));
        ledger.addComponentColumn(row -> new Anchor("organisations/" + row.organisationId(), row.organisation()))
                .setHeader(getTranslation("organisation.name"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(getTranslation("organisation.place"), DutyRow::place);
        ledger.text(getTranslation("duty.what"), row -> DutyWords.what(row, this));
        ledger.status(getTranslation("duty.state"), row -> States.tag(row.state(today), this));
        String sum = getTranslation("duty.sum", Fmt.count(totals.found()));
        due.setFooter(sum);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.organisation(),
                        DutyWords.what(row, this),
                        new Anchor("organisations/" + row.organisationId(), Fmt.date(row.dueOn())),
                        States.tag(row.state(today), this)),
                sum);
        ledger.empty(
                filter.equals(DutyFilter.OPEN)
                        ? new EmptyState(getTranslation("duty.none"), getTranslation("duty.none-why"))
                        : new EmptyState(
                                getTranslation("duty.filtered"),
                                getTranslation("organisation.filtered-why"),
                                new Button(getTranslation("organisation.clear"), pressed -> open(DutyFilter.OPEN))));
        ledger.setItems(
                query -> duties.rows(filter, query.getOffset(), query.getLimit()).stream(), query -> totals.found());
        return ledger;
    }

    private String days(DutyRow row, LocalDate today) {
        if (row.doneOn() != null) return "–";
        long days = ChronoUnit.DAYS.between(today, row.dueOn());
        return days < 0
                ? getTranslation("duty.days-over", Fmt.count(-days))
                : getTranslation("duty.days-left", Fmt.count(days));
    }
}
