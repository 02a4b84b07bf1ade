package liannong.dividends.schemes;

/**
 * When one must be there to take part in a pool: belong, and hold what counts. What is divided by shares or land, or
 * names classes, asks for holding; so does who has no day of joining.
 */
public enum Presence {
    /** Whenever: what one has in the period counts. */
    ANY_TIME,
    /** On the first day of the period: who came later waits for the next. */
    FIRST_DAY,
    /** On the record date, which is the last day of the period: who left before it gets nothing. */
    LAST_DAY,
    /** On each day of the period. */
    WHOLE_PERIOD
}
