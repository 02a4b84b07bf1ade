package liannong.schedule;

import liannong.base.Reason;

/** Why the schedule says no. */
public enum ScheduleReason implements Reason {
    NOT_A_DEMONSTRATION,
    DATE_NOT_LATER,
    DATE_TOO_FAR
}
