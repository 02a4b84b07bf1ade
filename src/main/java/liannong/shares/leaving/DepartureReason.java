package liannong.shares.leaving;

/** Why a member leaves. */
public enum DepartureReason {
    WITHDRAWN,
    DIED,
    EXPELLED
}
