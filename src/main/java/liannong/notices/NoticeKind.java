package liannong.notices;

/** What is laid open: a distribution of surplus by Article 44, or what people get by a scheme. */
public enum NoticeKind {
    DISTRIBUTION,
    ENTITLEMENT
}
