package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.plans.ComingRow;
import liannong.schedule.plans.PaymentPlans;
import liannong.schedule.plans.PlanAnswer;
import liannong.schedule.plans.PlanCalendar;
import liannong.schedule.plans.PlanRow;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** 赖会计 says what is paid when, 温理事 confirms it; both, and the bureau, see what a year brings due. */
@Route("plans")
@Menu(title = "plan.title", order = 207)
@StyleSheet("context://css/schedule.css")
class PlansView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    private final PaymentPlans plans;
    private final PlanCalendar calendar;
    private final BusinessClock clock;
    private int year;

    PlansView(PaymentPlans plans, PlanCalendar calendar, BusinessClock clock) {
        this.plans = plans;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("year")
                .filter(asked -> asked.matches("20[0-9]{2}"))
                .map(Integer::parseInt)
                .orElse(clock.today().getYear());
        show();
    }

    private void show() {
        removeAll();
        var head = new PageHead(getTranslation("plan.title"));
        add(head);
        SignedIn me = CurrentUser.get();
        if (me.role() == Role.BOOKKEEPER && me.organisationIds().size() == 1)
            head.actions(write(me.organisationIds().getFirst()));
        List<ComingRow> coming = calendar.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        coming.stream().filter(PlansView::waits).forEach(this::remind);
        add(new Section(getTranslation("plan.list"), list(calendar.plans())));
        var due = new Section(getTranslation("plan.calendar-of", Integer.toString(year)));
        due.unit(getTranslation("plan.calendar-what"));
        due.tools(turn(year - 1), turn(year + 1));
        due.add(new ComingTable(coming, clock.today()));
        add(due);
    }

    private static boolean waits(ComingRow row) {
        return row.answer() == PlanAnswer.REMINDER;
    }

    private void remind(ComingRow row) {
        add(Banner.waiting(
                getTranslation(
                        "plan.reminder",
                        row.organisation(),
                        row.plan(),
                        Fmt.date(row.coming().dueOn())),
                row.note() == null ? "" : getTranslation("plan.note." + row.note())));
    }

    private Button turn(int to) {
        String asked = Integer.toString(to);
        return new Button(
                asked, pressed -> getUI().ifPresent(ui -> ui.navigate("plans", QueryParameters.of("year", asked))));
    }

    private Button write(long organisation) {
        var button = new Button(
                getTranslation("plan.write"), pressed -> open(new PlanForm(plans, organisation, clock.today())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void open(PlanForm form) {
        new EntryDialog(getTranslation("plan.write"), getTranslation("plan.save"), form, () -> done("plan.written"))
                .open();
    }

    private void done(String said) {
        show();
        Tell.done(getTranslation(said));
    }

    private Ledger<PlanRow> list(List<PlanRow> rows) {
        var grid = new Ledger<PlanRow>(getTranslation("plan.list"));
        grid.name(getTranslation("plan.name"), PlanRow::name);
        grid.text(getTranslation("plan.organisation"), PlanRow::organisation);
        grid.text(getTranslation("plan.rule"), this::rule).setFlexGrow(3);
        grid.text(getTranslation("plan.rule-source"), PlanRow::ruleSource);
        grid.figure(getTranslation("plan.version"), row -> Integer.toString(row.versionNo()));
        grid.status(getTranslation("plan.state"), this::state);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.narrow(row -> new Ledger.Lines(row.name(), rule(row), actions(row), state(row)), "");
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        grid.empty(new EmptyState(getTranslation("plan.none"), getTranslation("plan.none-why")));
        return grid;
    }

    private String rule(PlanRow row) {
        String frequency = getTranslation("plan.frequency." + row.frequency().name());
        String day = row.lastDay() == null
                ? getTranslation("plan.rule-day", row.dueDay())
                : getTranslation("plan.rule-window", row.dueDay(), row.lastDay());
        return getTranslation(
                "plan.rule-line",
                frequency,
                Fmt.date(row.firstPeriod()),
                row.dueMonths(),
                day,
                getTranslation("plan.shift." + row.shift().name()));
    }

    private StatusTag state(PlanRow row) {
        return row.confirmed()
                ? StatusTag.ok(getTranslation("plan.confirmed", row.confirmer() == null ? "" : row.confirmer()))
                : StatusTag.waiting(getTranslation("plan.waits"));
    }

    private Component actions(PlanRow row) {
        var actions = new Div();
        actions.addClassName("row-actions");
        SignedIn me = CurrentUser.get();
        boolean mine = me.organisationIds().contains(row.organisationId());
        if (mine && me.role() == Role.BOOKKEEPER)
            actions.add(small(
                    "plan.change", () -> open(new PlanForm(plans, row.organisationId(), clock.today()).after(row))));
        if (mine && me.role() == Role.CHAIR && !row.confirmed() && row.recordedBy() != me.id())
            actions.add(small("plan.confirm", () -> confirm(row)));
        return actions;
    }

    private void confirm(PlanRow row) {
        try {
            plans.confirm(row.versionId());
            done("plan.confirmed-done");
        } catch (Refused refused) {
            addComponentAtIndex(1, Banner.refused(refused, getLocale()));
        }
    }

    private Button small(String key, Runnable action) {
        var button = new Button(getTranslation(key), pressed -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
