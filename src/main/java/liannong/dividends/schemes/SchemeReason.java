package liannong.dividends.schemes;

import liannong.base.Reason;

/** Why a scheme is not one, or what it divides is refused. */
public enum SchemeReason implements Reason {
    NO_POOLS,
    ONE_AMOUNT_FOR_A_POOL,
    NO_HOLDERS,
    PERIOD_ENDS_BEFORE_IT_BEGINS,
    HOLDER_TWICE,
    HOLDER_ID_UNUSABLE,
    FIGURE_TWICE,
    FIGURE_UNKNOWN,
    FIGURE_NEGATIVE,
    FIGURE_UNUSED,
    FIGURE_NEEDED,
    PRINCIPAL_HANDED_OUT,
    SURPLUS_BY_ARTICLE_44,
    PV_IS_NO_DIVIDEND,
    NOTHING_EARNED,
    RATE_OF_POOL,
    RATES_EXCEED_REST,
    FIGURE_EXCEEDED,
    PROMISE_NOT_COVERED,
    UNIT_DOES_NOT_FIT,
    NOBODY_TAKES_PART,
    HOLDING_NEGATIVE,
    HOLDING_ENDS_BEFORE_IT_BEGINS,
    SCHEME_TOTAL_TOO_LARGE
}
