package liannong.payouts.files;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Where the lines of a file go, whatever kind of file it is. */
interface Rows {

    /** @param seq of the payment, 0 in the first and the last line */
    void row(List<Field> fields, Function<Source, Object> values, int seq, String who) throws IOException;

    void titles(List<Field> fields) throws IOException;

    void end() throws IOException;

    static Rows to(Layout layout, java.io.OutputStream out) throws IOException {
        return switch (layout.format()) {
            case XLSX -> new SheetRows(layout, out);
            case XLS -> new OldSheetRows(layout, out);
            default -> new TextRows(layout, out);
        };
    }
}
