package liannong.payouts.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/** Gives the lines of a file by their fields: the first, each payment, the last, one at a time. */
final class RowReader {

    /** The cells of a line; of a file of fixed widths, which needs its fields, they are cut when it is known. */
    interface Cells {
        List<String> of(List<Field> fields);
    }

    private record Waiting(int lineNo, Cells cells) {}

    private final Layout layout;
    private final Consumer<Row> rows;
    private @Nullable List<Integer> places;
    private boolean headed;
    private @Nullable Waiting last;

    private RowReader(Layout layout, Consumer<Row> rows) {
        this.layout = layout;
        this.rows = rows;
        this.headed = layout.header().isEmpty();
    }

    static void read(Layout layout, InputStream in, Consumer<Row> rows) throws IOException {
        var reader = new RowReader(layout, rows);
        switch (layout.format()) {
            case XLSX -> SheetLines.read(in, reader::line);
            case XLS -> OldSheetLines.read(in, reader::line);
            default -> TextLines.read(layout, in, reader::line);
        }
        reader.end();
    }

    private void line(int lineNo, Cells cells) {
        if (!headed) {
            headed = true;
            give(Row.Part.HEADER, layout.header(), lineNo, cells, null);
            return;
        }
        if (layout.titles() && places == null) {
            places = places(cells.of(layout.lines()));
            return;
        }
        if (layout.footer().isEmpty()) {
            give(Row.Part.LINE, layout.lines(), lineNo, cells, places);
            return;
        }
        if (last != null) give(Row.Part.LINE, layout.lines(), last.lineNo(), last.cells(), places);
        last = new Waiting(lineNo, cells);
    }

    private void end() {
        if (layout.footer().isEmpty()) return;
        if (last == null) throw new Refused(FileReason.RESULT_TRUNCATED);
        give(Row.Part.FOOTER, layout.footer(), last.lineNo(), last.cells(), null);
    }

    /** Where each column stands, by its title. */
    private List<Integer> places(List<String> titles) {
        List<String> found = titles.stream().map(String::strip).toList();
        List<Integer> at = new ArrayList<>();
        for (Field field : layout.lines()) {
            int place = found.indexOf(field.text());
            if (place < 0) throw new Refused(FileReason.RESULT_COLUMN_MISSING, field.text());
            at.add(place);
        }
        at.add(found.size());
        return at;
    }

    private void give(Row.Part part, List<Field> fields, int lineNo, Cells line, @Nullable List<Integer> at) {
        List<String> cells = line.of(fields);
        boolean sheet = layout.format().isSheet();
        int expected = at == null ? fields.size() : at.getLast();
        if (sheet ? cells.size() > expected : cells.size() != expected)
            throw new Refused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, lineNo);
        Map<Source, Field> known = new EnumMap<>(Source.class);
        Map<Source, String> values = new EnumMap<>(Source.class);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int place = at == null ? i : at.get(i);
            String value = unpadded(field, place < cells.size() ? cells.get(place) : "");
            if (field.source() == Source.TEXT && !value.equals(field.text()))
                throw new Refused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, lineNo);
            if (field.source() == Source.TEXT || field.source() == Source.IGNORED) continue;
            known.put(field.source(), field);
            values.put(field.source(), value);
        }
        rows.accept(new Row(part, lineNo, known, values));
    }

    private static String unpadded(Field field, String cell) {
        return switch (field.align()) {
            case LEFT -> cell.stripTrailing();
            case RIGHT -> cell.strip();
            case RIGHT_ZEROS -> {
                int from = 0;
                while (from < cell.length() - 1 && cell.charAt(from) == '0' && Character.isDigit(cell.charAt(from + 1)))
                    from++;
                yield cell.substring(from);
            }
        };
    }
}
