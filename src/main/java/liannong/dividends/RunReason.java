package liannong.dividends;

import liannong.base.Reason;

/** Why a run does not take the next step. */
public enum RunReason implements Reason {
    NO_SUCH_RUN,
    NO_CHARTER,
    YEAR_NOT_OVER,
    RUN_EXISTS,
    NOT_A_DRAFT,
    NOT_COMPUTED,
    NOT_SUBMITTED,
    NOT_ON_NOTICE,
    NEEDS_A_SECOND_PERSON,
    RESOLUTION_OF_ANOTHER_YEAR,
    RESOLUTION_NAMED_BEFORE,
    NEEDS_A_THIRD_PERSON,
    NOTICE_RUNNING,
    DUE_IN_THE_PAST,
    DUE_NOT_A_WORKDAY,
    DUE_TOO_FAR,
    CORRECTED_BY_ITSELF,
    NOTHING_TO_CORRECT_YET,
    NOTHING_CHANGED,
    CORRECTION_SAYS_WHY,
    RESERVE_TURNED_INTO_OTHER
}
