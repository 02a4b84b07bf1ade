package liannong.payouts.files;

/** What a bank says of one payment. */
public enum Answer {
    CREDITED,
    RETURNED,
    /** Taken in, not settled: no result yet. */
    PENDING
}
