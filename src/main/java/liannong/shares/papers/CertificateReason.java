package liannong.shares.papers;

import liannong.base.Reason;

/** Why the papers say no. */
public enum CertificateReason implements Reason {
    CERTIFICATE_OF_NO_MEMBER,
    CERTIFICATE_OF_FORMER_MEMBER,
    CERTIFICATE_OF_NOTHING,
    CERTIFICATE_HOLDINGS_MOVED,
    CERTIFICATE_OTHER_COMMAND,
    CERTIFICATE_VOID_REASON,
    NO_SUCH_CERTIFICATE,
    CERTIFICATE_VOIDED_ALREADY,
    CERTIFICATE_REPLACED_ALREADY,
    ACCOUNT_TOO_LONG
}
