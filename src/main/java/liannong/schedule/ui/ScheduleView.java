package liannong.schedule.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.schedule.BusinessClock;
import liannong.schedule.Workdays;
import liannong.schedule.calendar.ArrangedDay;
import liannong.schedule.calendar.WorkdayYears;
import liannong.schedule.desk.DutyActs;
import liannong.schedule.desk.DutyRow;
import liannong.schedule.desk.DutyState;
import liannong.schedule.desk.ScheduleDesk;
import liannong.schedule.plans.ComingRow;
import liannong.schedule.plans.PlanCalendar;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.Works;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** 曾局长 and the administrator see that everything runs on its day, and step in where it does not. */
@Route("schedule")
@Menu(title = "schedule.desk.title", order = 920)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.BUREAU_APPROVER, Roles.AUDITOR})
@StyleSheet("context://css/schedule.css")
class ScheduleView extends Div implements BeforeEnterObserver {

    private static final int LOOK_MILLIS = 3000;
    private static final int LATEST = 50;

    private final ScheduleDesk desk;
    private final DutyActs acts;
    private final Works works;
    private final PlanCalendar plans;
    private final Workdays workdays;
    private final WorkdayYears years;
    private final BusinessClock clock;
    private final Role role = CurrentUser.get().role();
    private YearMonth month;
    private List<DutyRow> shown = List.of();
    private List<WorkRow> working = List.of();
    private @Nullable Registration polling;

    DutyTable duties;

    ScheduleView(
            ScheduleDesk desk,
            DutyActs acts,
            Works works,
            PlanCalendar plans,
            Workdays workdays,
            WorkdayYears years,
            BusinessClock clock) {
        this.desk = desk;
        this.acts = acts;
        this.works = works;
        this.plans = plans;
        this.workdays = workdays;
        this.years = years;
        this.clock = clock;
        this.month = YearMonth.from(clock.today());
        this.duties = table();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("month")
                .filter(asked -> asked.matches("20[0-9]{2}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .orElse(YearMonth.from(clock.today()));
        show();
    }

    private DutyTable table() {
        return new DutyTable(acts, role != Role.AUDITOR, said -> {
            Tell.done(said);
            show();
        });
    }

    private void show() {
        removeAll();
        shown = desk.duties();
        add(new PageHead(getTranslation("schedule.desk.title"))
                .meta(
                        getTranslation("schedule.desk.today", Fmt.date(clock.today())),
                        desk.nextLook()
                                .map(at -> getTranslation("schedule.desk.looks", Fmt.moment(at)))
                                .orElse(getTranslation("schedule.desk.stands"))));
        shown.forEach(this::warn);
        duties = table();
        duties.show(shown);
        add(new Section(getTranslation("schedule.desk.duties"), duties));
        add(calendar());
        if (role != Role.ADMINISTRATOR) add(works());
        var runs =
                new Section(getTranslation("schedule.desk.runs")).unit(getTranslation("schedule.desk.latest", LATEST));
        runs.add(new RunTable(desk.runs("", LATEST)));
        var done =
                new Section(getTranslation("schedule.desk.acts")).unit(getTranslation("schedule.desk.latest", LATEST));
        done.add(new ActTable(acts.latest(LATEST)));
        add(runs, done);
    }

    /** What a paused or failed duty means for the others is said, not left to be found out. */
    private void warn(DutyRow row) {
        String name = Words.duty(row.name());
        if (row.state() == DutyState.PAUSED)
            add(Banner.waiting(
                    getTranslation("schedule.desk.paused", name),
                    getTranslation("schedule.desk.paused-what", Fmt.date(row.nextDay()), row.openDays())));
        if (row.state() == DutyState.FAILED && row.failedDay() != null && row.error() != null)
            add(Banner.bad(
                    getTranslation("schedule.desk.failed", name, Fmt.date(row.failedDay()), row.attempts()),
                    getTranslation("schedule.desk.failed-what", row.error(), row.openDays())));
    }

    private Section calendar() {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Map<LocalDate, ArrangedDay> arranged =
                years.year(month.getYear()).stream().collect(Collectors.toMap(ArrangedDay::day, Function.identity()));
        List<ComingRow> coming = role == Role.ADMINISTRATOR ? List.of() : plans.between(first, last);
        var days = new DayNotes(coming, desk.month(first, last));
        var section = new Section(getTranslation("schedule.desk.calendar"));
        section.unit(
                getTranslation(role == Role.ADMINISTRATOR ? "schedule.desk.no-plans" : "schedule.desk.with-plans"));
        section.tools(
                turn("schedule.desk.earlier", month.minusMonths(1)), turn("schedule.desk.later", month.plusMonths(1)));
        section.add(
                new MonthSheet(month, clock.today(), arranged, workdays.between(first, last), days::of, getLocale()));
        if (!coming.isEmpty()) section.add(new ComingTable(coming, clock.today()));
        return section;
    }

    /** What takes longer than a click, with how far it is. */
    private Section works() {
        working = works.latest(LATEST);
        var section = new Section(getTranslation("schedule.desk.works"));
        section.unit(getTranslation("schedule.desk.latest", LATEST));
        section.add(new WorkTable(working));
        return section;
    }

    private Button turn(String key, YearMonth to) {
        return new Button(
                getTranslation(key),
                pressed ->
                        getUI().ifPresent(ui -> ui.navigate("schedule", QueryParameters.of("month", to.toString()))));
    }

    /** While something runs, or was asked for, the page looks again by itself. */
    private void look() {
        boolean sameWorks = role == Role.ADMINISTRATOR || works.latest(LATEST).equals(working);
        if (!sameWorks || !desk.duties().equals(shown)) show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(LOOK_MILLIS);
        polling = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) polling.remove();
        super.onDetach(event);
    }

    /** What is said under the days of the month. */
    private record DayNotes(List<ComingRow> coming, List<ScheduleDesk.DayFigures> figures) {

        List<Component> of(LocalDate day) {
            return java.util.stream.Stream.concat(
                            coming.stream()
                                    .filter(row -> row.coming().dueOn().equals(day))
                                    .map(ComingTable::mark),
                            figures.stream()
                                    .filter(each -> each.day().equals(day))
                                    .map(RunTable::mark))
                    .toList();
        }
    }
}
