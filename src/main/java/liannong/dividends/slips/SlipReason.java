package liannong.dividends.slips;

import liannong.base.Reason;

/** Why there is no slip. */
public enum SlipReason implements Reason {
    NO_SUCH_SLIP,
    SLIP_WITHOUT_ROOT,
    TOO_MANY_SLIPS
}
