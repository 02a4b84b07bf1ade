package liannong.base.json;

import liannong.base.Reason;

/** Why a JSON file cannot be read; the sentences name the place in the file. */
public enum JsonReason implements Reason {
    FILE_UNREADABLE,
    FILE_EMPTY,
    NOT_UTF8,
    NOT_JSON,
    BEYOND_LIMITS,
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
    NOT_AN_INTEGER,
    AMOUNT_TOO_LARGE,
    NOT_A_DECIMAL,
    NOT_A_DAY
}
