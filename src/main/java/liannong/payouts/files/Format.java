package liannong.payouts.files;

/** What kind of file it is. */
public enum Format {
    FIXED("text/plain", "txt"),
    DELIMITED("text/plain", "txt"),
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** The workbook of before 2007, which many a bank's client program still asks for. */
    XLS("application/vnd.ms-excel", "xls"),
    /** Out pain.001.001.09; in pain.002 or camt.054, whichever comes. */
    ISO20022("application/xml", "xml");

    private final String contentType;
    private final String ending;

    Format(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    public String contentType() {
        return contentType;
    }

    /** A workbook: a row of titles and a row for each payment, and nothing else. */
    public boolean isSheet() {
        return this == XLSX || this == XLS;
    }

    /** Of a file's name. */
    public String ending() {
        return ending;
    }
}
