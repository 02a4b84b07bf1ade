package liannong.schedule.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import liannong.schedule.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When each period is paid.
 *
 * @param firstPeriod the first of a month; periods follow each other from here
 * @param dueMonths the month of payment, counted from the period's first month
 * @param dueDay the day in that month, or its last one
 * @param lastDay the last day of a window that begins with {@code dueDay}
 * @param leadDays how many days before the payment the draft is opened, if the period is over then
 */
public record PlanRule(
        Frequency frequency,
        LocalDate firstPeriod,
        int dueMonths,
        int dueDay,
        @Nullable Integer lastDay,
        Shift shift,
        int leadDays) {

    /** A payment lies at most so far from its period's first day. */
    static final int FARTHEST_MONTHS = 24;

    /** The periods from the first one up to one that begins on {@code end} or later, at most a thousand. */
    Stream<LocalDate> periods(LocalDate end) {
        if (frequency == Frequency.ENDED) return Stream.empty();
        return Stream.iterate(firstPeriod, first -> first.isBefore(end), first -> first.plusMonths(frequency.months()))
                .limit(1000);
    }

    Coming coming(LocalDate first, WorkCalendar calendar) {
        LocalDate last = first.plusMonths(frequency.months()).minusDays(1);
        YearMonth month = YearMonth.from(first).plusMonths(dueMonths);
        LocalDate planned = within(month, dueDay);
        LocalDate end = lastDay == null ? null : within(month, lastDay);
        LocalDate due = shifted(planned, end, last, calendar);
        LocalDate opens = due.minusDays(leadDays);
        return new Coming(first, last, planned, due, end, opens.isAfter(last) ? opens : last.plusDays(1));
    }

    /** Not out of its window, and never before the period is over. */
    private LocalDate shifted(LocalDate planned, @Nullable LocalDate end, LocalDate last, WorkCalendar calendar) {
        LocalDate after = calendar.onOrAfter(planned);
        LocalDate before = calendar.onOrBefore(planned);
        if (end != null) return after.isAfter(end) && before.isAfter(last) ? before : after;
        return shift == Shift.BEFORE && before.isAfter(last) ? before : after;
    }

    private static LocalDate within(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** What cannot be: each with its place in the form. */
    public List<PlanReason> wrong() {
        return Stream.of(
                        firstPeriod.getDayOfMonth() == 1 ? null : PlanReason.PLAN_PERIOD_BEGINS_A_MONTH,
                        dueMonths < frequency.months() || dueMonths > FARTHEST_MONTHS
                                ? PlanReason.PLAN_PAYS_BEFORE_ITS_PERIOD_ENDS
                                : null,
                        dueDay < 1 || dueDay > 31 || (lastDay != null && (lastDay < dueDay || lastDay > 31))
                                ? PlanReason.PLAN_DAY_WRONG
                                : null,
                        leadDays < 0 || leadDays > 90 ? PlanReason.PLAN_LEAD_WRONG : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
