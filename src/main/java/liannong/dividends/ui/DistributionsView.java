package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.dividends.Distributions;
import liannong.dividends.DividendRuns;
import liannong.dividends.RunRow;
import liannong.dividends.RunState;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.schedule.BusinessClock;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;
import liannong.ui.Section;
import liannong.ui.StaffPage;

/** 赖会计 opens the year's distribution; 谢科长 sees which distributions stand where. */
@Route("distributions")
@Menu(title = "run.list.title", order = 200)
class DistributionsView extends StaffPage implements BeforeEnterObserver {

    private static final int LONGEST_TEXT = 40;
    private static final int SHOWN_WHOLE = 30;
    private static final int YEARS_BACK = 6;

    final Ledger<RunRow> grid;
    private final Distributions distributions;
    private final DividendRuns runs;
    private final Cooperatives cooperatives;
    private final BusinessClock clock;
    private Distributions.Filter filter = new Distributions.Filter(0, "", "");

    DistributionsView(Distributions distributions, DividendRuns runs, Cooperatives cooperatives, BusinessClock clock) {
        this.distributions = distributions;
        this.runs = runs;
        this.cooperatives = cooperatives;
        this.clock = clock;
        this.grid = new Ledger<>(getTranslation("run.list.title"));
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        filter = new Distributions.Filter(
                asked.getSingleParameter("year")
                        .filter(year -> year.matches("20[0-9]{2}"))
                        .map(Integer::parseInt)
                        .orElse(0),
                asked.getSingleParameter("state")
                        .filter(DistributionsView::known)
                        .orElse(""),
                asked.getSingleParameter("q").orElse(""));
        removeAll();
        add(head());
        var section = new Section(getTranslation("run.list.heading")).unit(getTranslation("ui.unit-yuan"));
        section.tools(search(), year(), state());
        section.add(grid);
        add(section);
        show();
    }

    private static boolean known(String state) {
        return Stream.of(RunState.values()).anyMatch(known -> known.name().equals(state));
    }

    private PageHead head() {
        var head = new PageHead(getTranslation("run.list.title"));
        Role role = CurrentUser.get().role();
        if (role == Role.BOOKKEEPER || role == Role.CHAIR) {
            int year = clock.today().getYear() - 1;
            List<CooperativeRow> mine = cooperatives.mine();
            if (mine.size() == 1) {
                var open = new Button(
                        getTranslation("run.open", Integer.toString(year)), pressed -> open(mine.getFirst(), year));
                open.addThemeVariants(ButtonVariant.PRIMARY);
                head.meta(mine.getFirst().name()).actions(open);
            }
        }
        return head;
    }

    private void open(CooperativeRow cooperative, int year) {
        long id = runs.open(cooperative.id(), year);
        getUI().ifPresent(ui -> ui.navigate(DistributionView.class, new RouteParameters("run", Long.toString(id))));
    }

    private void columns() {
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("run.list.name"))
                .setAutoWidth(true)
                .setFlexGrow(2)
                .setKey("name");
        grid.figure(getTranslation("run.list.year"), row -> Integer.toString(row.year()));
        grid.text(getTranslation("run.list.which"), this::which);
        grid.status(getTranslation("run.list.state"), this::tag);
        grid.figure(getTranslation("run.list.lines"), row -> Fmt.count(row.lines()))
                .setKey("lines");
        grid.money(getTranslation("run.distributable"), row -> new Money(row.distributableFen()))
                .setKey("distributable");
        grid.text(
                getTranslation("run.list.notice"),
                row -> row.noticeLastDay() == null ? "" : Fmt.date(row.noticeLastDay()));
        grid.text(getTranslation("run.list.due"), row -> row.dueOn() == null ? "" : Fmt.date(row.dueOn()));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.cooperative(),
                        (row.year() + " " + which(row)).strip(),
                        link(row, Fmt.money(new Money(row.distributableFen()))),
                        tag(row)),
                "");
    }

    private String which(RunRow row) {
        return row.correctionNo() == 0 ? "" : getTranslation("run.correction.no", row.correctionNo());
    }

    private liannong.ui.StatusTag tag(RunRow row) {
        return RunStatus.tag(row.state(), row.noticeClosedOn(), this::getTranslation);
    }

    private RouterLink link(RunRow row) {
        return link(row, row.cooperative());
    }

    private static RouterLink link(RunRow row, String text) {
        return new RouterLink(text, DistributionView.class, new RouteParameters("run", Long.toString(row.id())));
    }

    private void show() {
        var totals = distributions.totals(filter);
        grid.setItems(
                query -> distributions.list(filter, query.getOffset(), query.getLimit()).stream(),
                query -> totals.runs());
        grid.setAllRowsVisible(totals.runs() <= SHOWN_WHOLE);
        grid.sum(grid.getColumnByKey("name"), getTranslation("run.list.sum", totals.runs()));
        grid.sum(grid.getColumnByKey("lines"), Fmt.count(totals.lines()));
        grid.sum(grid.getColumnByKey("distributable"), new Money(totals.distributableFen()));
        boolean narrowed = filter.year() != 0
                || !filter.state().isEmpty()
                || !filter.text().isBlank();
        grid.empty(
                narrowed
                        ? filtered()
                        : new EmptyState(getTranslation("run.list.empty"), getTranslation("run.list.empty-why")));
    }

    private EmptyState filtered() {
        var clear = new Button(
                getTranslation("run.list.clear"), pressed -> getUI().ifPresent(ui -> ui.navigate("distributions")));
        return new EmptyState(getTranslation("run.list.filtered"), getTranslation("run.list.filtered-why"), clear);
    }

    private void narrow(int year, String state, String text) {
        filter = new Distributions.Filter(year, state, text);
        Map<String, String> query = new HashMap<>();
        if (year != 0) query.put("year", Integer.toString(year));
        if (!state.isEmpty()) query.put("state", state);
        if (!text.isBlank()) query.put("q", text.strip());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("distributions", QueryParameters.simple(query))));
        show();
    }

    private SearchField search() {
        var field = new SearchField(
                getTranslation("run.list.search"), LONGEST_TEXT, typed -> narrow(filter.year(), filter.state(), typed));
        field.show(filter.text());
        return field;
    }

    private Select<Integer> year() {
        int last = clock.today().getYear();
        var field = new Select<Integer>();
        field.setAriaLabel(getTranslation("run.list.year"));
        field.setWidth("8rem");
        field.setItems(
                Stream.concat(Stream.of(0), IntStream.range(0, YEARS_BACK).mapToObj(back -> last - back))
                        .toList());
        field.setItemLabelGenerator(year -> year == 0 ? getTranslation("run.list.all-years") : Integer.toString(year));
        field.setValue(filter.year());
        field.addValueChangeListener(change -> narrow(change.getValue(), filter.state(), filter.text()));
        return field;
    }

    private Select<String> state() {
        var field = new Select<String>();
        field.setAriaLabel(getTranslation("run.list.state"));
        field.setWidth("9rem");
        field.setItems(Stream.concat(Stream.of(""), Stream.of(RunState.values()).map(RunState::name))
                .toList());
        field.setItemLabelGenerator(
                state -> getTranslation(state.isEmpty() ? "run.list.all-states" : "run.state." + state));
        field.setValue(filter.state());
        field.addValueChangeListener(change -> narrow(filter.year(), change.getValue(), filter.text()));
        return field;
    }
}
