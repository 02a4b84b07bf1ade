package liannong.dividends;

import liannong.base.Reason;

/** Why an overpayment is not settled as asked. */
public enum OverpaymentReason implements Reason {
    NO_SUCH_OVERPAYMENT,
    OVERPAYMENT_HELD,
    CONSENTED_BEFORE,
    MORE_THAN_OVERPAID,
    OVERPAYMENT_IN_THE_FUTURE,
    PAID_BACK_NOTHING,
    OVERPAYMENT_WITHOUT_DOCUMENT,
    SAME_COMMAND_OTHER_SETTLEMENT
}
