package liannong.dividends;

/** Which reserve share counts in the base of the residual 剩余盈余; the law is silent, the charter says. */
public enum ResidualBase {
    /** The reserve share as the year began 年初. */
    OPENING,
    /** The reserve share with this year's part 年末. */
    CLOSING
}
