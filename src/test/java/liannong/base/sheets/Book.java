package liannong.base.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, part by part, so that every part can be wrong. */
public final class Book {

    /** Writes a part as it goes, for those too large to hold. */
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    static final String TYPES = "[Content_Types].xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    public static Book of(String rows) {
        Book book = new Book();
        book.part(
                TYPES,
                "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxml"
                        + "formats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
        book.part(
                WORKBOOK, "<workbook xmlns:r='r'><sheets><sheet name='表一' sheetId='1' r:id='r1'/></sheets></workbook>");
        book.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
        book.part(SHEET, sheet(rows, ""));
        return book;
    }

    static String sheet(String rows, String after) {
        return "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    static String cell(String reference, String value) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + value + "</t></is></c>";
    }

    Book part(String name, String content) {
        return part(name, content, UTF_8);
    }

    Book part(String name, String content, Charset encoding) {
        return part(name, out -> out.write(content.getBytes(encoding)));
    }

    Book part(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    public Path write(Path folder) {
        Path file = folder.resolve("book-" + System.nanoTime() + ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }
}
