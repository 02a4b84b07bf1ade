package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import liannong.schedule.WorkCalendar;
import liannong.schedule.calendar.ArrangedDay;

/** A month as a sheet of a wall calendar: rest days grey, a day worked instead marked, below it what is due. */
class MonthSheet extends NativeTable {

    private static final int WEEK = 7;

    /**
     * @param arranged the days that are not as their weekday is
     * @param below what stands under the number of a day
     */
    MonthSheet(
            YearMonth month,
            LocalDate today,
            Map<LocalDate, ArrangedDay> arranged,
            WorkCalendar calendar,
            Function<LocalDate, List<Component>> below,
            Locale locale) {
        addClassName("month");
        setCaptionText(Words.text("schedule.month", Integer.toString(month.getYear()), month.getMonthValue()));
        var head = new NativeTableHeader();
        var names = new NativeTableRow();
        Stream.of(DayOfWeek.values()).forEach(day -> {
            var cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
            cell.getElement().setAttribute("scope", "col");
            cell.getElement().setAttribute("abbr", day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
            names.add(cell);
        });
        head.add(names);
        var body = new NativeTableBody();
        LocalDate monday = month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            var row = new NativeTableRow();
            for (LocalDate day = week; day.isBefore(week.plusDays(WEEK)); day = day.plusDays(1)) {
                row.add(
                        YearMonth.from(day).equals(month)
                                ? cell(day, today, arranged, calendar, below.apply(day))
                                : new NativeTableCell());
            }
            body.add(row);
        }
        add(head, body);
    }

    private static NativeTableCell cell(
            LocalDate day,
            LocalDate today,
            Map<LocalDate, ArrangedDay> arranged,
            WorkCalendar calendar,
            List<Component> below) {
        var cell = new NativeTableCell();
        var number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("n");
        cell.add(number);
        boolean works = calendar.isWorkday(day);
        if (!works) cell.addClassName("rest");
        ArrangedDay said = arranged.get(day);
        if (said != null) {
            var mark = new Span(Words.text(said.works() ? "workday.mark.work" : "workday.mark.rest"));
            mark.addClassNames("m", said.works() ? "work" : "off");
            mark.setTitle(said.name());
            cell.add(mark);
        }
        if (day.equals(today)) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        if (!below.isEmpty()) {
            var under = new Div();
            under.addClassName("u");
            below.forEach(under::add);
            cell.add(under);
        }
        return cell;
    }
}
