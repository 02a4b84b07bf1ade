package liannong.dividends;

/** By what kind of run a line was given; its payable has the name as its source. */
public enum LineKind {
    DIVIDEND_LINE,
    ENTITLEMENT_LINE
}
