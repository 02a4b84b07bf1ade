package liannong.base.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import liannong.base.Refused;

/**
 * Reads the first sheet of an uploaded workbook, one row at a time, and refuses what no honest workbook is.
 *
 * <p>At most one row and the workbook's shared texts are alive at once; whatever the file promises, no more is unpacked
 * than {@code SheetLimits} allows. Parts that are not needed (pictures, themes) are never unpacked.
 */
public final class SheetReader {

    /**
     * What was read.
     *
     * @param rows in which something stands, the head among them
     * @param otherSheets sheets after the first, which are not read
     */
    public record Read(int rows, List<String> otherSheets) {}

    /** Ends the reading after the first row. */
    private static final class Enough extends RuntimeException {

        private final transient SheetRow row;

        Enough(SheetRow row) {
            super(null, null, false, false);
            this.row = row;
        }
    }

    private SheetReader() {}

    /**
     * The head of a file that has just come; refuses what can be refused without reading it.
     *
     * @throws Refused with a {@link SheetReason}
     */
    public static SheetRow head(Path file) throws IOException {
        try {
            read(file, row -> {
                throw new Enough(row);
            });
            throw new Refused(SheetReason.SHEET_IS_EMPTY);
        } catch (Enough read) {
            return read.row;
        }
    }

    /**
     * Gives every row in which something stands to {@code rows}, in order. A refusal may come after the last row, as
     * merged cells stand at the end of the file: what was done with the rows is then to be undone.
     *
     * @throws Refused with a {@link SheetReason}
     */
    public static Read read(Path file, Consumer<SheetRow> rows) throws IOException {
        FileKind.refuseWhatIsNoWorkbook(file);
        try (SheetParts parts = new SheetParts(file)) {
            WorkbookIndex index = WorkbookIndex.of(parts);
            SharedTexts texts = SharedTexts.of(parts);
            DateStyles styles = DateStyles.of(parts);
            int read = new SheetBody(texts, styles, index.from1904(), rows).read(parts.open(index.firstSheet()));
            return new Read(read, index.otherSheets());
        } catch (XMLStreamException broken) {
            throw SheetXml.refusal(broken);
        } catch (ZipException | java.io.EOFException broken) {
            throw new Refused(SheetReason.SHEET_IS_DAMAGED);
        } catch (IOException broken) {
            if (broken instanceof SheetParts.Swells) throw new Refused(SheetReason.SHEET_SWELLS);
            throw broken;
        }
    }
}
