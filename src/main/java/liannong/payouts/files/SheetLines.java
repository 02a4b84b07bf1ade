package liannong.payouts.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import liannong.base.PrivateFiles;
import liannong.base.sheets.Cells;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReader;

/** The rows of a workbook, which is read from a file of its own because it is a zip with its index at the end. */
final class SheetLines {

    private SheetLines() {}

    /** A number of which Excel has lost digits is refused. */
    static String text(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.NUMBER ? Cells.code(cell) : Cells.text(cell);
    }

    static void read(InputStream in, TextLines.Lines lines) throws IOException {
        Path file = Files.createTempFile("answer", ".xlsx", PrivateFiles.rights("rw-------"));
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            SheetReader.read(file, row -> {
                List<String> cells = row.cells().stream().map(SheetLines::text).toList();
                lines.line(row.number(), fields -> cells);
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
