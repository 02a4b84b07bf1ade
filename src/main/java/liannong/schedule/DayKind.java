package liannong.schedule;

/** How the days of a period are counted. */
public enum DayKind {
    WORKING,
    CALENDAR
}
