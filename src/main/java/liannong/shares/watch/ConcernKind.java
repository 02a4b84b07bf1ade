package liannong.shares.watch;

/** What asks for attention in a register. */
public enum ConcernKind {
    /** Land whose contract ends within half a year, or has ended while the share is still there. */
    LAND_ENDS,
    /** A step in the price of land is due. */
    STEP_DUE,
    /** What was subscribed is to be paid within a month, or is overdue. */
    SUBSCRIPTION_DUE,
    /** A household has an income that is not meant for such a household any more. */
    INCOME_NOT_MEANT,
    /** A departure can be settled. */
    DEPARTURE_DUE,
    /** A member has died and nothing was entered about his shares. */
    MEMBER_DIED,
    /** A share was paid by a loan: a red flag (domain.md 2.4). */
    LOAN_FUNDED
}
