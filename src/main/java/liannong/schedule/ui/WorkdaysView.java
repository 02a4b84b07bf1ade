package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.WorkCalendar;
import liannong.schedule.Workdays;
import liannong.schedule.calendar.ArrangedDay;
import liannong.schedule.calendar.ArrangementRow;
import liannong.schedule.calendar.WorkdayYears;
import liannong.ui.Banner;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.Tell;

/** 谢科长 sees a year's working days and enters the next year's arrangement; 曾局长 confirms it. */
@Route("workdays")
@Menu(title = "workday.title", order = 925)
@RolesAllowed({Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
@StyleSheet("context://css/schedule.css")
class WorkdaysView extends Div implements BeforeEnterObserver {

    private static final int MONTHS = 12;

    private final WorkdayYears years;
    private final Workdays workdays;
    private final BusinessClock clock;
    private int year;

    WorkdaysView(WorkdayYears years, Workdays workdays, BusinessClock clock) {
        this.years = years;
        this.workdays = workdays;
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
        List<ArrangedDay> said = years.year(year);
        List<ArrangementRow> arrangements = years.arrangements(year);
        String shown = Integer.toString(year);
        var head = new PageHead(getTranslation("workday.title"))
                .meta(getTranslation("workday.of", shown, workdaysOf(), said.size()));
        head.actions(turn(year - 1), turn(year + 1));
        if (CurrentUser.get().role() != Role.AUDITOR) head.actions(enter());
        add(head);
        if (said.isEmpty())
            add(Banner.waiting(getTranslation("workday.missing", shown), getTranslation("workday.missing-what")));
        arrangements.stream().filter(row -> !row.confirmed()).forEach(row -> add(waiting(row)));
        add(sheets(said, Map.of()));
        if (!arrangements.isEmpty()) add(hands(arrangements));
    }

    private int workdaysOf() {
        LocalDate first = LocalDate.of(year, 1, 1);
        WorkCalendar calendar = workdays.between(first, first.plusYears(1));
        return (int)
                first.datesUntil(first.plusYears(1)).filter(calendar::isWorkday).count();
    }

    private Button turn(int to) {
        String asked = Integer.toString(to);
        return new Button(
                asked, pressed -> getUI().ifPresent(ui -> ui.navigate("workdays", QueryParameters.of("year", asked))));
    }

    private Button enter() {
        var button = new Button(
                getTranslation("workday.enter"),
                pressed -> new EntryDialog(
                                getTranslation("workday.enter-of", Integer.toString(year)),
                                getTranslation("workday.save"),
                                new ArrangementForm(years, year),
                                () -> done("workday.entered"))
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void done(String said) {
        show();
        Tell.done(getTranslation(said));
    }

    /** What waits to be confirmed, drawn as the year would look with it. */
    private Component waiting(ArrangementRow row) {
        var section = new Section(getTranslation("workday.waits"));
        section.unit(getTranslation("workday.entered-by", row.source(), row.recorder(), Fmt.moment(row.recordedAt())));
        if (CurrentUser.get().role() != Role.AUDITOR) {
            boolean mine = row.recordedBy() == CurrentUser.get().id();
            section.tools(new Button(
                    getTranslation(mine ? "workday.confirm-alone" : "workday.confirm"), pressed -> confirm(row, mine)));
        }
        Map<LocalDate, Boolean> becomes = new TreeMap<>();
        List<ArrangedDay> days = years.days(row.id());
        days.forEach(day -> becomes.put(day.day(), day.works()));
        section.add(sheets(days, becomes));
        return section;
    }

    private void confirm(ArrangementRow row, boolean mine) {
        if (mine) {
            new EntryDialog(
                            getTranslation("workday.confirm-alone"),
                            getTranslation("workday.confirm"),
                            new AloneForm(years, row),
                            () -> done("workday.confirmed"))
                    .open();
            return;
        }
        try {
            years.confirm(row.id(), null);
            done("workday.confirmed");
        } catch (Refused refused) {
            addComponentAtIndex(1, Banner.refused(refused, getLocale()));
        }
    }

    private Div sheets(List<ArrangedDay> said, Map<LocalDate, Boolean> becomes) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Map<LocalDate, Boolean> known =
                new TreeMap<>(workdays.between(first, first.plusYears(1)).exceptions());
        known.putAll(becomes);
        var calendar = new WorkCalendar(known);
        Map<LocalDate, ArrangedDay> arranged = new TreeMap<>();
        said.forEach(day -> arranged.put(day.day(), day));
        var sheets = new Div();
        sheets.addClassName("months");
        IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new MonthSheet(
                        YearMonth.of(year, month), clock.today(), arranged, calendar, day -> List.of(), getLocale()))
                .forEach(sheets::add);
        return sheets;
    }

    private Section hands(List<ArrangementRow> arrangements) {
        var section = new Section(getTranslation("workday.record"));
        arrangements.stream().filter(ArrangementRow::confirmed).forEach(row -> {
            String by = getTranslation(
                    row.aloneBecause() == null ? "workday.by-two" : "workday.by-one",
                    row.source(),
                    row.days(),
                    row.recorder(),
                    row.confirmer() == null ? "" : row.confirmer(),
                    row.confirmedAt() == null ? "" : Fmt.moment(row.confirmedAt()),
                    row.aloneBecause() == null ? "" : row.aloneBecause());
            section.add(new Div(new Span(by)));
        });
        return section;
    }
}
