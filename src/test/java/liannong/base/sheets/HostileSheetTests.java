package liannong.base.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static liannong.base.sheets.Book.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no honest workbook is, is refused with the sentence that says what to do. */
class HostileSheetTests {

    private static final String ROW = "<row r='1'>" + cell("A1", "x") + "</row>";

    @TempDir
    Path folder;

    @Test
    void anHonestWorkbookIsNotRefused() {
        assertThat(reason(Book.of(ROW))).isNull();
    }

    @Test
    void refusesOtherKindsOfFilesWhateverTheyAreCalled() throws IOException {
        String ole = new String(new char[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}) + "\0".repeat(600);
        assertThat(reason(ole.getBytes(ISO_8859_1))).isEqualTo(SheetReason.SHEET_IS_OLD_XLS);
        String sealed = ole + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
        assertThat(reason(sealed.getBytes(ISO_8859_1))).isEqualTo(SheetReason.SHEET_IS_ENCRYPTED);
        assertThat(reason("姓名,电话\n张三,1".getBytes(UTF_8))).isEqualTo(SheetReason.SHEET_IS_TEXT);
        assertThat(reason("<html><table>".getBytes(UTF_8))).isEqualTo(SheetReason.SHEET_IS_A_WEB_PAGE);
        assertThat(reason(new byte[] {1, 2, 3, 0})).isEqualTo(SheetReason.SHEET_IS_NO_WORKBOOK);
        assertThat(reason(new byte[0])).isEqualTo(SheetReason.SHEET_IS_NO_WORKBOOK);
        byte[] whole = Files.readAllBytes(Book.of(ROW).write(folder));
        assertThat(reason(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo(SheetReason.SHEET_IS_DAMAGED);
    }

    @Test
    void refusesAZipThatIsNoWorkbook() {
        assertThat(reason(new Book().part("word/document.xml", "<w/>"))).isEqualTo(SheetReason.SHEET_IS_NO_WORKBOOK);
    }

    @Test
    void refusesMacrosAndLinks() {
        assertThat(reason(Book.of(ROW).part("xl/vbaProject.bin", "x"))).isEqualTo(SheetReason.SHEET_HAS_MACROS);
        assertThat(
                        reason(
                                Book.of(ROW)
                                        .part(
                                                Book.TYPES,
                                                "<Types><O ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>")))
                .isEqualTo(SheetReason.SHEET_HAS_MACROS);
        assertThat(reason(Book.of(ROW).part("xl/externalLinks/externalLink1.xml", "<x/>")))
                .isEqualTo(SheetReason.SHEET_LINKS_ELSEWHERE);
    }

    @Test
    void refusesMergedCellsByTheirPlace() {
        assertThat(reason(Book.of("")
                        .part(Book.SHEET, Book.sheet(ROW, "<mergeCells><mergeCell ref='A1:C1'/></mergeCells>"))))
                .isEqualTo(SheetReason.SHEET_HAS_MERGED_CELLS);
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>";
        String file = "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>";
        for (String type : new String[] {bomb, file, "<!DOCTYPE x>"}) {
            assertThat(reason(Book.of("").part(Book.SHEET, type + Book.sheet(ROW, ""))))
                    .isEqualTo(SheetReason.SHEET_HAS_FORBIDDEN_XML);
        }
        assertThat(reason(Book.of("<row>" + cell("A1", "&b;") + "</row>")))
                .isEqualTo(SheetReason.SHEET_HAS_FORBIDDEN_XML);
    }

    @Test
    void refusesAnotherEncoding() {
        Charset chinese = Charset.forName("GB18030");
        String sheet = Book.sheet("<row>" + cell("A1", "农户") + "</row>", "");
        assertThat(reason(Book.of("").part(Book.SHEET, "<?xml version='1.0' encoding='GB18030'?>" + sheet, chinese)))
                .isEqualTo(SheetReason.SHEET_IN_ANOTHER_ENCODING);
        assertThat(reason(Book.of("").part(Book.SHEET, sheet, chinese)))
                .isEqualTo(SheetReason.SHEET_IN_ANOTHER_ENCODING);
        assertThat(reason(Book.of("").part(Book.SHEET, "<worksheet><sheetData><row>")))
                .isEqualTo(SheetReason.SHEET_IS_DAMAGED);
    }

    @Test
    void refusesWhatSwellsWithoutUnpackingIt() {
        Book bomb = Book.of("").part("xl/sharedStrings.xml", out -> {
            byte[] nothing = " ".repeat(1 << 20).getBytes(UTF_8);
            out.write("<sst>".getBytes(UTF_8));
            for (int i = 0; i < 64; i++) out.write(nothing);
        });
        assertThat(reason(bomb)).isEqualTo(SheetReason.SHEET_SWELLS);
        Book parts = Book.of(ROW);
        for (int i = 0; i <= SheetLimits.PARTS; i++) parts.part("xl/media/" + i, "");
        assertThat(reason(parts)).isEqualTo(SheetReason.SHEET_SWELLS);
    }

    @Test
    void stopsEarlyAtTwoMillionEmptyRows() {
        AtomicInteger written = new AtomicInteger();
        Book book = Book.of("").part(Book.SHEET, out -> {
            out.write(("<worksheet><sheetData>" + ROW).getBytes(UTF_8));
            byte[] thousand = "<row><c s='1'/></row>".repeat(1000).getBytes(UTF_8);
            for (int i = 0; i < 2000; i++) out.write(thousand);
            out.write("</sheetData></worksheet>".getBytes(UTF_8));
            written.set(2_000_000);
        });
        assertThat(reason(book)).isIn(SheetReason.SHEET_HAS_TOO_MANY_EMPTY_ROWS, SheetReason.SHEET_SWELLS);
        assertThat(written).hasValue(2_000_000);
    }

    @Test
    void refusesOneRowMoreThanTheLimitAndNotTheLimitItself() {
        assertThat(reason(rows(SheetLimits.ROWS + 1))).isNull(); // the head and as many rows
        assertThat(reason(rows(SheetLimits.ROWS + 2))).isEqualTo(SheetReason.SHEET_HAS_TOO_MANY_ROWS);
    }

    @Test
    void refusesTheColumnAndTheCharacterTooMany() {
        assertThat(reason(Book.of("<row>" + cell("BH1", "x") + "</row>"))).isNull();
        assertThat(reason(Book.of("<row>" + cell("BI1", "x") + "</row>")))
                .isEqualTo(SheetReason.SHEET_HAS_TOO_MANY_COLUMNS);
        assertThat(reason(Book.of("<row>" + cell("A1", "长".repeat(500)) + "</row>")))
                .isNull();
        assertThat(reason(Book.of("<row>" + cell("A1", "长".repeat(501)) + "</row>")))
                .isEqualTo(SheetReason.SHEET_CELL_TOO_LONG);
    }

    @Test
    void refusesASheetWithNothingOnIt() {
        assertThat(reason(Book.of("<row/>"))).isEqualTo(SheetReason.SHEET_IS_EMPTY);
    }

    @Test
    void aNumberMadeToOverflowIsAnErrorInItsCellAndNoMore() {
        assertThat(reason(Book.of("<row><c r='A1'><v>1E999999999</v></c><c><v>1E-999999999</v></c></row>")))
                .isNull();
    }

    private static Book rows(int many) {
        return Book.of("").part(Book.SHEET, out -> {
            out.write("<worksheet><sheetData>".getBytes(UTF_8));
            for (int i = 0; i < many; i++)
                out.write(("<row><c><v>" + (i * 7919L) % 1_000_003 + "</v></c></row>").getBytes(UTF_8));
            out.write("</sheetData></worksheet>".getBytes(UTF_8));
        });
    }

    private @Nullable Object reason(Book book) {
        return reason(book.write(folder));
    }

    private @Nullable Object reason(byte[] content) throws IOException {
        return reason(Files.write(folder.resolve("renamed-" + System.nanoTime() + ".xlsx"), content));
    }

    private static @Nullable Object reason(Path file) {
        Refused no = catchThrowableOfType(Refused.class, () -> SheetReader.read(file, row -> {}));
        return no == null ? null : no.reason();
    }
}
