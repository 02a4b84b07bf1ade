package liannong.shares.trades;

import liannong.base.Reason;

/** Why a trade slip is not entered, or not taken back. */
public enum TradeReason implements Reason {
    TRADE_SLIP_NO,
    TRADE_SLIP_TAKEN,
    TRADE_PRODUCT,
    TRADE_UNIT,
    TRADE_QUANTITY,
    TRADE_AMOUNT,
    TRADE_BEFORE_FOUNDED,
    TRADE_BACK_WITHOUT_REASON,
    NO_SUCH_TRADE,
    TRADE_IS_A_CORRECTION,
    TRADE_TAKEN_BACK
}
