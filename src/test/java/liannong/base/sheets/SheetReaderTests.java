package liannong.base.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static liannong.base.sheets.Book.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest workbooks are read as their writers meant them. */
class SheetReaderTests {

    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"m\"月\"d\"日\"'/>"
                    + "<numFmt numFmtId='171' formatCode='0.00\"day\"'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                    + "<xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>";

    @TempDir
    Path folder;

    @Test
    void readsTextsOfEveryKind() {
        Book book = Book.of("<row r='1'><c r='A1' t='s'><v>1</v></c>" + cell("C1", " 张三&amp;李四 ")
                        + "<c r='D1' t='str'><v>x</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>a</t></si><si><r><t>姓</t></r><r><t>名</t></r>"
                                + "<rPh sb='0' eb='1'><t>ミョウ</t></rPh></si></sst>");
        SheetRow row = read(book).getFirst();
        assertThat(row.cells().stream().map(Cells::text)).containsExactly("姓名", "", "张三&李四", "x");
        assertThat(row.cell(7)).isEqualTo(SheetCell.NOTHING);
    }

    @Test
    void readsNumbersAsTheyAreShownAndNeverAsPowers() {
        SheetRow row = read(Book.of("<row r='1'><c r='A1'><v>1.1000000000000001</v></c><c r='B1'><v>1E10</v></c>"
                        + "<c r='C1'><v>0.30000000000000004</v></c><c r='D1'><v>0</v></c></row>"))
                .getFirst();
        assertThat(row.cells().stream().map(Cells::text)).containsExactly("1.1", "10000000000", "0.3", "0");
    }

    @Test
    void readsDatesOfBothCalendars() {
        String rows = "<row r='1'><c r='A1' s='1'><v>46022</v></c><c r='B1' s='2'><v>46022.75</v></c>"
                + "<c r='C1' s='3'><v>46022</v></c><c r='D1' s='1'><v>1</v></c></row>";
        Book book = Book.of(rows).part("xl/styles.xml", STYLES);
        assertThat(read(book).getFirst().cells().stream().map(Cells::text))
                .containsExactly("2025-12-31", "2025-12-31", "46022", "1900-01-01");
        book.part(
                Book.WORKBOOK,
                "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets>"
                        + "<sheet name='s' r:id='r1'/></sheets></workbook>");
        assertThat(Cells.text(read(book).getFirst().cell(0))).isEqualTo("2030-01-01");
    }

    @Test
    void leavesOutEmptyRowsAndKeepsTheirNumbers() {
        List<SheetRow> rows =
                read(Book.of("<row r='1'>" + cell("A1", "x") + "</row><row r='2'/><row r='3'><c r='A3' s='1'/>"
                        + "</row><row r='9'>" + cell("B9", "y") + "</row><row>" + cell("A10", "　 ") + "</row>"));
        assertThat(rows.stream().map(SheetRow::number)).containsExactly(1, 9);
    }

    @Test
    void readsTheFirstVisibleSheetAndNamesTheOthers() throws IOException {
        Book book = Book.of("<row>" + cell("A1", "x") + "</row>")
                .part(
                        Book.WORKBOOK,
                        "<workbook xmlns:r='r'><sheets><sheet name='藏' state='hidden' r:id='r0'/>"
                                + "<sheet name='一' r:id='r1'/><sheet name='二' r:id='r2'/></sheets></workbook>");
        SheetReader.Read read = SheetReader.read(book.write(folder), row -> {});
        assertThat(read).isEqualTo(new SheetReader.Read(1, List.of("二")));
    }

    @Test
    void takesTheAttributesOfStrictWorkbooksToo() {
        Book book = Book.of("")
                .part(
                        Book.SHEET,
                        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                                + "<x:sheetData><x:row r='1'><x:c r='A1' t='d'><x:v>2025-12-31T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(Cells.date(read(book).getFirst().cell(0))).hasToString("Optional[2025-12-31]");
    }

    /** A row is made when it is read and is nobody's afterwards: the reader has no place to keep two. */
    @Test
    void holdsOneRowAtATime() throws IOException {
        int many = 100_000;
        Book book = Book.of("").part(Book.SHEET, out -> {
            out.write("<worksheet><sheetData>".getBytes(UTF_8));
            for (int i = 1; i <= many; i++)
                out.write(("<row r='" + i + "'>" + cell("A" + i, "第" + i + "行") + "</row>").getBytes(UTF_8));
            out.write("</sheetData></worksheet>".getBytes(UTF_8));
        });
        AtomicInteger last = new AtomicInteger();
        AtomicInteger outOfOrder = new AtomicInteger();
        SheetReader.Read read = SheetReader.read(book.write(folder), row -> {
            if (row.number() != last.incrementAndGet()) outOfOrder.incrementAndGet();
        });
        assertThat(read.rows()).isEqualTo(many);
        assertThat(outOfOrder).hasValue(0);
        assertThat(java.util.Arrays.stream(SheetBody.class.getDeclaredFields())
                        .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                        .map(field -> field.getType().getSimpleName()))
                .containsExactlyInAnyOrder("SharedTexts", "DateStyles", "boolean", "Consumer", "int", "int", "int");
    }

    private List<SheetRow> read(Book book) {
        List<SheetRow> rows = new ArrayList<>();
        try {
            SheetReader.read(book.write(folder), rows::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
