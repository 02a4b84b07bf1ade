package liannong.dividends.entitlements;

/** What a run has to name before it is laid open: nothing, a resolution of the members, or a document elsewhere. */
public enum DecisionNeeded {
    NOTHING,
    RESOLUTION,
    DOCUMENT
}
