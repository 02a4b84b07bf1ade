package liannong.payouts.files;

import static liannong.payouts.files.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.base.sheets.SheetReason;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook of before 2007 is written and read as one of today, and what is none is refused with a sentence. */
class OldSheetsTests {

    @Test
    void itIsTheOldFormatWithAmountsAsNumbersAndEverythingElseAsText() throws IOException {
        byte[] written = written(table(Format.XLS), file(LINES));
        assertThat(Arrays.copyOf(written, 4)).containsExactly(0xD0, 0xCF, 0x11, 0xE0);
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(written))) {
            HSSFSheet sheet = book.getSheetAt(0);
            List<String> titles =
                    table(Format.XLS).lines().stream().map(Field::text).toList();
            for (int i = 0; i < titles.size(); i++) {
                assertThat(sheet.getRow(0).getCell(i).getStringCellValue()).isEqualTo(titles.get(i));
                boolean amount = table(Format.XLS).lines().get(i).source() == Source.AMOUNT;
                assertThat(sheet.getRow(1).getCell(i).getCellType().name()).isEqualTo(amount ? "NUMERIC" : "STRING");
            }
        }
    }

    @Test
    void anAccountOfWhichExcelLostDigitsAndAFormulaAreRefused() {
        refused(
                SheetReason.CELL_LOST_DIGITS,
                sheet -> sheet.getRow(1).createCell(account()).setCellValue(6.217e18));
        refused(
                SheetReason.CELL_IS_A_FORMULA,
                sheet -> sheet.getRow(1).createCell(account()).setCellFormula("1+1"));
    }

    @Test
    void whatIsNoWorkbookOrCutOffIsRefused() {
        byte[] good = written(table(Format.XLS), file(LINES));
        for (byte[] bad :
                List.of(new byte[0], "序号,户名".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(good, good.length / 2))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> read(bad))
                    .satisfies(no -> assertThat(no.reason()).isEqualTo(SheetReason.SHEET_IS_DAMAGED));
        }
    }

    @Test
    void morePaymentsThanItHoldsAreRefusedBeforeAnythingIsWritten() {
        List<PaymentLine> lines = IntStream.rangeClosed(1, 65_536)
                .mapToObj(seq -> line(seq, "甲", "6217", 1, "租金"))
                .toList();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PaymentFiles.write(table(Format.XLS), file(lines), new ByteArrayOutputStream()))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(FileReason.FILE_TOO_LONG_FOR_XLS));
        assertThat(written(table(Format.XLS), file(lines.subList(0, 65_535)))).isNotEmpty();
    }

    private static int account() {
        List<Field> fields = table(Format.XLS).lines();
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).source() == Source.PAYEE_ACCOUNT)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Reason reason, Consumer<HSSFSheet> spoil) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(spoilt(spoil)))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static byte[] spoilt(Consumer<HSSFSheet> spoil) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(written(table(Format.XLS), file(LINES))))) {
            spoil.accept(book.getSheetAt(0));
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void read(byte[] content) throws IOException {
        RowReader.read(table(Format.XLS), new ByteArrayInputStream(content), row -> {});
    }
}
