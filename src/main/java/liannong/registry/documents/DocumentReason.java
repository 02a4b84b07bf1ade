package liannong.registry.documents;

import liannong.base.Reason;

/** Why a document is not taken. */
public enum DocumentReason implements Reason {
    DOCUMENT_EMPTY,
    DOCUMENT_TOO_LARGE,
    DOCUMENT_KIND,
    DOCUMENT_TWO_KINDS,
    DOCUMENT_DAMAGED,
    DOCUMENT_TOO_MANY_PIXELS,
    DOCUMENT_ACTIVE_CONTENT,
    DOCUMENT_LOCKED,
    DOCUMENT_TITLE,
    DOCUMENT_IN_THE_FUTURE,
    DOCUMENT_OWNER_NOT_YOURS,
    DOCUMENT_FILE_MISSING
}
