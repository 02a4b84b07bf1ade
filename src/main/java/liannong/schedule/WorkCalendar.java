package liannong.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** The working days of a stretch of time: plain weeks, but for the days that were announced to be otherwise. */
public record WorkCalendar(Map<LocalDate, Boolean> exceptions) {

    public boolean isWorkday(LocalDate day) {
        boolean weekday = day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
        return exceptions.getOrDefault(day, weekday);
    }

    /** The day itself if banks work on it, else the next day on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) found = found.plusDays(1);
        return found;
    }

    /** The day itself if banks work on it, else the last day before on which they do. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) found = found.minusDays(1);
        return found;
    }
}
