package liannong.shares.papers;

/** What became of a certificate. */
public enum CertificateState {
    VALID,
    /** In force, but the register says something else by now. */
    CHANGED,
    REPLACED,
    VOIDED;

    /** Whether it is still the member's certificate. */
    public boolean inForce() {
        return this == VALID || this == CHANGED;
    }
}
