package liannong.registry.organisations;

/** How many deadlines a filter finds, and how many of all in reach are overdue, near, and later. */
public record DutyTotals(int found, int overdue, int due, int later) {}
