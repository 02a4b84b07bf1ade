package liannong.schedule.works;

import liannong.base.Reason;

/** Why a work is refused or came to nothing. */
public enum WorkReason implements Reason {
    /** The same is asked for already. */
    WORK_UNDER_WAY,
    /** Whoever asked is no user any more. */
    WORK_OF_A_FORMER_USER,
    /** It ended its node so often that it is not tried again. */
    WORK_BROKE_OFF_TOO_OFTEN,
    /** Something broke; the number is in the log. */
    WORK_FAILED
}
