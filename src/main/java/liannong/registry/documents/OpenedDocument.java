package liannong.registry.documents;

/** A document as it is given out: under the name and as the kind that its content was checked for. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record OpenedDocument(String fileName, MediaType type, byte[] content) {}
