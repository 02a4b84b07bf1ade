package liannong.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Working days of the People's Republic: Monday to Friday, but for the rest days and make-up days that the State
 * Council announces each year. A year that is not announced yet has its plain weeks.
 */
@Component
public class Workdays {

    private final JdbcClient jdbc;

    Workdays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isWorkday(LocalDate day) {
        return between(day, day).isWorkday(day);
    }

    /** The day itself if banks work on it, else the next day on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return between(day, day.plusDays(40)).onOrAfter(day);
    }

    /** The last day of a period of so many days that begins on the day after {@code opened}. */
    public LocalDate lastDay(LocalDate opened, int days, DayKind kind) {
        if (kind == DayKind.CALENDAR) return opened.plusDays(days);
        WorkCalendar calendar = between(opened, opened.plusDays(days * 3L + 40));
        LocalDate last = opened;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (calendar.isWorkday(last)) left--;
        }
        return last;
    }

    /** What is known of the days between two, both counted. */
    public WorkCalendar between(LocalDate from, LocalDate to) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("select day, kind from workdays where day between :from and :to")
                .param("from", from)
                .param("to", to)
                .query((row, number) ->
                        Map.entry(row.getObject("day", LocalDate.class), "WORK".equals(row.getString("kind"))))
                .list()
                .forEach(entry -> exceptions.put(entry.getKey(), entry.getValue()));
        return new WorkCalendar(Map.copyOf(exceptions));
    }
}
