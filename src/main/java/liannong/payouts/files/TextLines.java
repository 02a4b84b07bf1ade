package liannong.payouts.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import liannong.base.Refused;

/**
 * The lines of a text, cut as bytes: neither UTF-8 nor GBK nor GB18030 has a line feed inside a character, and widths
 * are counted in bytes.
 */
final class TextLines {

    private static final int LONGEST = 10_000;
    private static final int FIRST_OF_THREE_BYTES = 0x800;

    private final Layout layout;
    private final Charset charset;

    private TextLines(Layout layout) {
        this.layout = layout;
        this.charset = layout.encoding().charset();
    }

    /** What takes a line; empty lines are not given. */
    interface Lines {
        void line(int lineNo, RowReader.Cells cells);
    }

    static void read(Layout layout, InputStream in, Lines lines) throws IOException {
        var reader = new TextLines(layout);
        each(new BufferedInputStream(in), (bytes, lineNo) -> {
            byte[] line = lineNo == 1 ? reader.withoutMark(bytes) : bytes;
            if (line.length > 0) lines.line(lineNo, fields -> reader.cells(line, lineNo, fields));
        });
    }

    private static void each(InputStream in, ObjIntConsumer<byte[]> lines) throws IOException {
        var line = new ByteArrayOutputStream();
        int lineNo = 1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                lines.accept(trimmed(line), lineNo++);
                line.reset();
            } else {
                line.write(next);
                if (line.size() > LONGEST) throw new Refused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, lineNo);
            }
        }
        if (line.size() > 0) lines.accept(trimmed(line), lineNo);
    }

    private static byte[] trimmed(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        return bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private byte[] withoutMark(byte[] line) {
        byte[] mark = Encoding.mark();
        boolean marked = line.length >= mark.length && Arrays.equals(line, 0, mark.length, mark, 0, mark.length);
        if (!marked) return line;
        if (!layout.encoding().isUtf8()) throw new Refused(FileReason.RESULT_WRONG_ENCODING, 1, charset.name());
        return Arrays.copyOfRange(line, mark.length, line.length);
    }

    private List<String> cells(byte[] line, int lineNo, List<Field> fields) {
        refuseUtf8(line, lineNo);
        return switch (layout.format()) {
            case FIXED -> cut(line, lineNo, fields);
            case CSV -> csv(decode(line, lineNo), lineNo);
            default -> List.of(decode(line, lineNo).split(java.util.regex.Pattern.quote(layout.delimiter()), -1));
        };
    }

    private List<String> cut(byte[] line, int lineNo, List<Field> fields) {
        if (line.length != fields.stream().mapToInt(Field::width).sum())
            throw new Refused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, lineNo);
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (Field field : fields) {
            cells.add(decode(Arrays.copyOfRange(line, from, from + field.width()), lineNo));
            from += field.width();
        }
        return cells;
    }

    private static List<String> csv(String line, int lineNo) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            boolean doubled = quoted && next == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) i++;
            if (next == '"' && !doubled) {
                if (!quoted && !cell.isEmpty()) throw new Refused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, lineNo);
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(next);
        }
        if (quoted) throw new Refused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, lineNo);
        cells.add(cell.toString());
        return cells;
    }

    private String decode(byte[] bytes, int lineNo) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new Refused(FileReason.RESULT_WRONG_ENCODING, lineNo, charset.name());
        }
    }

    /** Chinese in UTF-8 is mostly valid GBK too, as other words; the other way round it is not. */
    private void refuseUtf8(byte[] line, int lineNo) {
        if (layout.encoding().isUtf8()) return;
        boolean ascii = true;
        for (byte each : line) ascii &= each >= 0;
        if (ascii) return;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            if (text.codePoints().anyMatch(each -> each >= FIRST_OF_THREE_BYTES))
                throw new Refused(FileReason.RESULT_WRONG_ENCODING, lineNo, charset.name());
        } catch (CharacterCodingException notUtf8) {
            return; // as it should be
        }
    }
}
