package liannong.payouts.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The form of one file: the fields of its first line, of each payment and of its last line.
 *
 * @param delimiter one character between the fields, empty where widths or the kind of file decide
 * @param titles whether a line of column titles stands before the payments; what is read is then found by title
 * @param fileName with {@code {batch}} and {@code {due}} to be filled in; empty for files that come in
 */
public record Layout(
        Format format,
        Encoding encoding,
        String delimiter,
        boolean crlf,
        boolean titles,
        String fileName,
        List<Field> header,
        List<Field> lines,
        List<Field> footer) {

    public Layout {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
        footer = List.copyOf(footer);
    }

    /** The messages of ISO 20022, which have their form from the standard. */
    public static Layout iso(String fileName) {
        return new Layout(Format.ISO20022, Encoding.UTF_8, "", false, false, fileName, List.of(), List.of(), List.of());
    }

    public String fileName(String batchNumber, LocalDate dueOn) {
        return fileName.replace("{batch}", batchNumber)
                .replace("{due}", DateTimeFormatter.BASIC_ISO_DATE.format(dueOn));
    }

    String lineEnd() {
        return crlf ? "\r\n" : "\n";
    }

    boolean has(Source source) {
        return lines.stream().anyMatch(field -> field.source() == source);
    }
}
