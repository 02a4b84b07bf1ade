package liannong.notices;

import liannong.base.Reason;

/** Why a notice says no. */
public enum NoticeReason implements Reason {
    NO_NOTICE_RULE,
    NOTICE_OPEN_ALREADY,
    NOTICE_OVER,
    NOT_YOUR_LINE,
    NOT_YOUR_VILLAGE,
    NOT_ITS_LINE,
    NO_SUCH_OBJECTION,
    OBJECTION_ANSWERED,
    OBJECTION_OPEN_ALREADY,
    HOUSEHOLD_OBJECTED_ALREADY,
    TOLD_ON_ANOTHER_DAY,
    OWN_OBJECTION,
    TEXT_TOO_SHORT,
    TEXT_TOO_LONG
}
