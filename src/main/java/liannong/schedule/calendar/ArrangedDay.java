package liannong.schedule.calendar;

import java.time.LocalDate;

/** A day that is not as its weekday says: a holiday's rest, or a day worked in its place. */
public record ArrangedDay(LocalDate day, boolean works, String name) {}
