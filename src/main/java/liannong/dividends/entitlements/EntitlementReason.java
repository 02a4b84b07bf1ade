package liannong.dividends.entitlements;

import liannong.base.Reason;

/** Why a scheme is not kept, or a run by it does not begin. */
public enum EntitlementReason implements Reason {
    NO_SUCH_SCHEME,
    SCHEME_TEXT_MISSING,
    SCHEME_OF_ANOTHER_AUDIENCE,
    SCHEME_CONFIRMED_BEFORE,
    SCHEME_NEEDS_A_SECOND_PERSON,
    SCHEME_VERSION_OF_THE_SAME_DAY,
    NO_SCHEME_IN_FORCE,
    PERIOD_NOT_OVER,
    PERIOD_TAKEN,
    FIGURE_MISSING,
    PRICE_NOT_READ_YET,
    NAMED_HAVE_NO_DAYS,
    NO_SUCH_HOUSEHOLD,
    HOUSEHOLD_NAMED_TWICE,
    QUANTITY_MISSING,
    NOBODY_NAMED,
    EXITS_SETTLED_ALREADY,
    EXITS_CHANGED,
    SAME_COMMAND_OTHER_SCHEME,
    EXIT_IS_FINAL,
    PERIOD_NOT_RELEASED
}
