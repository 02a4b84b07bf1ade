package liannong.payouts.files;

/** What kind of file it is. */
public enum Format {
    FIXED("text/plain"),
    DELIMITED("text/plain"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Out pain.001.001.09; in pain.002 or camt.054, whichever comes. */
    ISO20022("application/xml");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** Whether its lines are lines of text. */
    boolean isText() {
        return this == FIXED || this == DELIMITED || this == CSV;
    }
}
