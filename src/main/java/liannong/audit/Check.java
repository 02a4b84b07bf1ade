package liannong.audit;

import java.util.Locale;

/** What an audit looks at, in the order in which it looks; each is a function of the database. */
public enum Check {
    /** Each link is made of the one before it. */
    LINKS,
    /** Each fact is what it was when it was linked last. */
    FACTS,
    /** Each day's root is that of its heads. */
    DAYS,
    /** Each entry of the books has two sides that are equal. */
    ENTRIES,
    /** Each balance is the sum of its postings. */
    BALANCES,
    /** The lines of runs, what they declare, and what is payable. */
    RUNS,
    /** Batches as they were sealed, each payment for its payable, none twice. */
    PAYMENTS,
    /** Meetings and roots as they were sealed. */
    SEALS;

    String function() {
        return "audit_" + name().toLowerCase(Locale.ROOT);
    }
}
