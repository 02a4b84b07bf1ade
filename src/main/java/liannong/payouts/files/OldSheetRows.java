package liannong.payouts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import liannong.base.Refused;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** A workbook of before 2007, as {@link SheetRows}: everything text but amounts in yuan. It holds 65,535 payments. */
final class OldSheetRows implements Rows {

    private static final int MOST_ROWS = 65_536;

    private final HSSFWorkbook book = new HSSFWorkbook();
    private final HSSFSheet sheet = book.createSheet("Sheet1");
    private final HSSFCellStyle text = book.createCellStyle();
    private final HSSFCellStyle amount = book.createCellStyle();
    private final FieldText texts = new FieldText(Encoding.UTF_8);
    private final OutputStream out;
    private int next;

    OldSheetRows(Layout layout, OutputStream out) {
        this.out = out;
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        amount.setDataFormat(book.createDataFormat().getFormat("0.00"));
        HSSFRow titles = sheet.createRow(next++);
        for (int i = 0; i < layout.lines().size(); i++)
            write(titles.createCell(i), layout.lines().get(i).text());
    }

    @Override
    public void row(List<Field> fields, Function<Source, Object> values, int seq, String who) {
        if (next == MOST_ROWS) throw new Refused(FileReason.FILE_TOO_LONG_FOR_XLS, MOST_ROWS - 1);
        HSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String value = texts.of(field, values.apply(field.source()), seq, who);
            if (field.source().isMoney() && field.form() == Form.YUAN) {
                HSSFCell cell = row.createCell(i);
                cell.setCellStyle(amount);
                cell.setCellValue(new BigDecimal(value).doubleValue());
            } else write(row.createCell(i), value);
        }
    }

    private void write(HSSFCell cell, String value) {
        cell.setCellStyle(text);
        cell.setCellValue(value);
    }

    /** They stand there from the beginning. */
    @Override
    public void titles(List<Field> fields) {}

    @Override
    public void end() throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
