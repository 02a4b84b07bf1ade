package liannong.payouts.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.Consumer;
import liannong.base.Refused;

/** Reads what a bank answers: a message of ISO 20022 whenever it is one, else as the template says. */
public final class ResultFiles {

    /** A byte-order mark and some white space may stand before the first bracket. */
    private static final int LOOKED_AT = 64;

    private ResultFiles() {}

    /**
     * Gives every line to {@code lines}, in order, and what the file says of itself at its end. A refusal may come
     * after lines were given: nothing of the file is then to be taken.
     *
     * @throws Refused {@code RESULT_…}, or with a {@link liannong.base.sheets.SheetReason} of a workbook
     */
    public static ResultHead read(BankTemplate template, InputStream in, Consumer<ResultLine> lines)
            throws IOException {
        var begun = new PushbackInputStream(in, LOOKED_AT);
        byte[] first = begun.readNBytes(LOOKED_AT);
        begun.unread(first);
        if (isXml(first)) return IsoResults.read(begun, lines);
        if (template.in().format() == Format.ISO20022)
            throw new Refused(FileReason.RESULT_XML_OF_ANOTHER_KIND, "pain.002, camt.054");
        var reading = new TemplateResults(template, lines);
        RowReader.read(template.in(), begun, reading::row);
        return reading.end();
    }

    /** Whether these are the first bytes of a message in XML. */
    public static boolean isXml(byte[] first) {
        for (int i = 0; i < Math.min(first.length, LOOKED_AT); i++) {
            int each = first[i] & 0xFF;
            if (each == '<') return true;
            if (each != 0xEF && each != 0xBB && each != 0xBF && !Character.isWhitespace(each)) return false;
        }
        return false;
    }
}
