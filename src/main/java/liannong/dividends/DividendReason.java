package liannong.dividends;

import liannong.base.Reason;

/** Why a distribution is refused; the sentences, with the article each stands on, are in the translations. */
public enum DividendReason implements Reason {
    NO_SURPLUS,
    PATRONAGE_BELOW_60,
    PATRONAGE_ABOVE_100,
    RATE_OUT_OF_RANGE,
    RATES_EXCEED_SURPLUS,
    NEGATIVE_AMOUNT,
    NEGATIVE_HOLDING,
    NEGATIVE_TRADE,
    LEFT_WITH_SHARES,
    NO_MEMBERS,
    DUPLICATE_MEMBER,
    MEMBER_ID_UNUSABLE,
    NO_TRADE,
    NO_RESERVE_KEY,
    NO_BASE,
    FUND_NOT_HELD,
    TOO_MANY_MEMBERS,
    TOO_MANY_FUNDS,
    TOO_MANY_DECIMALS,
    TRADE_TOO_LARGE,
    TOTAL_TOO_LARGE
}
