package liannong.schedule.plans;

/** Where a payment goes whose day is not a working day. */
public enum Shift {
    BEFORE,
    AFTER
}
