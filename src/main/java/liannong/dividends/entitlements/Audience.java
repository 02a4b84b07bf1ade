package liannong.dividends.entitlements;

/** With whose list a run by a scheme begins. */
public enum Audience {
    /** The members of the organisation, with what they held and traded. */
    MEMBERS,
    /** The households that have the income of shares, of the organisation or in it. */
    INCOME_RIGHTS,
    /** Households that are named with each run: who did the work of a public post, whom the assembly chose. */
    NAMED
}
