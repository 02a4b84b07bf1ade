package liannong.payouts;

import java.util.Locale;

/** Why a payment waits; who sees to it is a rule of the database. */
public enum HoldReason {
    HOUSEHOLD_ENDED,
    PAYEE_DECEASED,
    PAYEE_MOVED,
    MEMBER_LEFT,
    NO_ACCOUNT,
    ACCOUNT_UNMATCHED,
    ACCOUNT_KIND,
    RETURNED,
    NOT_RECEIVED;

    /** The key of its words in the translations. */
    public String key() {
        return "hold.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
