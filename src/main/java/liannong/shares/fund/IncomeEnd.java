package liannong.shares.fund;

/** Why a household no longer has an income. */
public enum IncomeEnd {
    NO_LONGER_QUALIFIES,
    DIED,
    MOVED,
    GIVEN_UP,
    OTHER
}
