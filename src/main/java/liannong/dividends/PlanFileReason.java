package liannong.dividends;

import liannong.base.Reason;

/** Why a plan file cannot be read; the sentences name the place in the file. */
enum PlanFileReason implements Reason {
    FILE_UNREADABLE,
    FILE_EMPTY,
    NOT_UTF8,
    NOT_JSON,
    TRAILING_TEXT,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    DUPLICATE_FIELD,
    NOT_AN_OBJECT,
    NOT_A_LIST,
    LIST_TOO_LONG,
    NOT_A_TEXT,
    NOT_A_CHOICE,
    NOT_AN_AMOUNT,
    AMOUNT_TOO_LARGE,
    NOT_A_DECIMAL
}
