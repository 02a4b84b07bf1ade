package liannong.payouts.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import liannong.base.Refused;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReason;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook of before 2007 in which something stands, of its first sheet. */
final class OldSheetLines {

    private static final int LARGEST = 20_000_000;

    private record Line(int number, List<SheetCell> cells) {}

    private OldSheetLines() {}

    /** @throws Refused with a {@link SheetReason} */
    static void read(InputStream in, TextLines.Lines lines) throws IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) throw new Refused(SheetReason.SHEET_SWELLS);
        for (Line line : lines(content)) {
            List<String> cells = line.cells().stream().map(SheetLines::text).toList();
            lines.line(line.number(), fields -> cells);
        }
    }

    private static List<Line> lines(byte[] content) {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            List<Line> lines = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<SheetCell> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) cells.add(cell(row.getCell(i)));
                while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
                if (!cells.isEmpty()) lines.add(new Line(row.getRowNum() + 1, cells));
            }
            return lines;
        } catch (EncryptedDocumentException locked) {
            throw new Refused(SheetReason.SHEET_IS_ENCRYPTED);
        } catch (IOException | RuntimeException damaged) { // whatever a record that is none makes the library throw
            throw new Refused(SheetReason.SHEET_IS_DAMAGED);
        }
    }

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null) return SheetCell.NOTHING;
        return switch (cell.getCellType()) {
            case STRING -> SheetCell.text(cell.getStringCellValue());
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell) : number(cell);
            case FORMULA -> new SheetCell(SheetCell.Kind.FORMULA, cell.getCellFormula(), 0);
            case ERROR -> new SheetCell(SheetCell.Kind.ERROR, "#", 0);
            case BOOLEAN -> SheetCell.text(Boolean.toString(cell.getBooleanCellValue()));
            default -> SheetCell.NOTHING;
        };
    }

    private static SheetCell day(Cell cell) {
        return new SheetCell(
                SheetCell.Kind.DATE,
                cell.getLocalDateTimeCellValue().toLocalDate().toString(),
                0);
    }

    private static SheetCell number(Cell cell) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
        int digits = Math.max(1, number.precision() - number.scale());
        return new SheetCell(SheetCell.Kind.NUMBER, number.toPlainString(), digits);
    }
}
