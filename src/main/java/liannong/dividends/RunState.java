package liannong.dividends;

/** How far a year's distribution has come. Where its notice and its payments stand is theirs to say. */
public enum RunState {
    DRAFT,
    SUBMITTED,
    ON_NOTICE,
    RELEASED
}
