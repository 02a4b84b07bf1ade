package liannong.payouts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import liannong.base.Refused;

/** Lines of text: of fixed widths, with a delimiter, or as CSV. */
final class TextRows implements Rows {

    private final Layout layout;
    private final OutputStream out;
    private final FieldText texts;

    TextRows(Layout layout, OutputStream out) throws IOException {
        this.layout = layout;
        this.out = out;
        this.texts = new FieldText(layout.encoding());
        if (layout.encoding().isMarked()) out.write(Encoding.mark());
    }

    @Override
    public void row(List<Field> fields, Function<Source, Object> values, int seq, String who) throws IOException {
        List<String> cells = new ArrayList<>(fields.size());
        for (Field field : fields) {
            Object value = field.source() == Source.TEXT ? field.text() : values.apply(field.source());
            cells.add(cell(field, value, seq, who));
        }
        write(cells);
    }

    @Override
    public void titles(List<Field> fields) throws IOException {
        write(fields.stream().map(field -> quoted(field.text())).toList());
    }

    private String cell(Field field, Object value, int seq, String who) {
        return switch (layout.format()) {
            case FIXED -> texts.padded(field, value, seq, who);
            case CSV -> quoted(texts.of(field, value, seq, who));
            default -> undivided(texts.of(field, value, seq, who), seq, who);
        };
    }

    private String undivided(String text, int seq, String who) {
        if (text.contains(layout.delimiter()))
            throw new Refused(FileReason.FILE_FIELD_HAS_DELIMITER, seq, who, text, layout.delimiter());
        return text;
    }

    private String quoted(String text) {
        if (layout.format() != Format.CSV || (text.indexOf(',') < 0 && text.indexOf('"') < 0)) return text;
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private void write(List<String> cells) throws IOException {
        String between = layout.format() == Format.CSV ? "," : layout.delimiter();
        out.write((String.join(between, cells) + layout.lineEnd())
                .getBytes(layout.encoding().charset()));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
