package liannong.dividends.entitlements;

/** By what a run says who is owed what. */
public enum RunKind {
    SCHEME,
    EXIT
}
