package liannong.shares.exchange;

import liannong.base.Reason;

/** Why a register's file is not read; the sentences name the line and the column, or the object by its id. */
public enum RegisterFileReason implements Reason {
    // at a place in the text: line, column, and what was wanted
    REGISTER_FILE_TOO_LARGE,
    REGISTER_FILE_FORMAT,
    REGISTER_FILE_VERSION,
    REGISTER_FILE_FIXED,
    REGISTER_FILE_TEXT,
    REGISTER_FILE_AMOUNT,
    REGISTER_FILE_AREA,
    REGISTER_FILE_DAY,
    REGISTER_FILE_MOMENT,
    REGISTER_FILE_ACT_ID,
    REGISTER_FILE_ID_TWICE,
    // of an object: its id, its line
    REGISTER_FILE_MEMBER_NO_TWICE,
    REGISTER_FILE_MEMBER_UNKNOWN,
    REGISTER_FILE_CLASS_UNKNOWN,
    REGISTER_FILE_TYPE,
    REGISTER_FILE_FIELD,
    REGISTER_FILE_NOTHING_MOVES,
    REGISTER_FILE_KIND,
    REGISTER_FILE_DAYS,
    REGISTER_FILE_REVERSES,
    REGISTER_FILE_MIRROR,
    REGISTER_FILE_REVERSED_TWICE,
    REGISTER_FILE_REVERSED_IN_PART,
    REGISTER_FILE_ACT_DIFFERS,
    REGISTER_FILE_ACT_LINES,
    REGISTER_FILE_ACT_BALANCE,
    REGISTER_FILE_NEGATIVE,
    REGISTER_FILE_MEMBER_TOO_LONG,
    // the register itself
    REGISTER_SEEN_IN_PART
}
