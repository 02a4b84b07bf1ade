package liannong.schedule.plans;

/** By what is computed what a plan pays: a scheme, or the year's distribution of the cooperative itself. */
public enum SourceKind {
    SCHEME,
    DISTRIBUTION
}
