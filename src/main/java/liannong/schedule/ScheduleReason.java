package liannong.schedule;

import liannong.base.Reason;

/** Why the schedule says no. */
public enum ScheduleReason implements Reason {
    NOT_A_DEMONSTRATION,
    DATE_NOT_LATER,
    DATE_TOO_FAR,
    ACT_REASON_MISSING,
    NO_SUCH_DUTY,
    DUTY_PAUSED,
    DUTY_NOT_PAUSED,
    DAY_DID_NOT_FAIL,
    SAME_COMMAND_OTHER_ACT
}
