package liannong.payouts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import liannong.base.sheets.SheetColumn;
import liannong.base.sheets.SheetWriter;

/** A workbook: a row of titles and one row for each payment; everything text but amounts in yuan. */
final class SheetRows implements Rows {

    private static final int ORDINARY = 20;

    private final SheetWriter sheet;
    private final FieldText texts;

    SheetRows(Layout layout, OutputStream out) {
        this.texts = new FieldText(Encoding.UTF_8);
        this.sheet = new SheetWriter(
                out, "Sheet1", layout.lines().stream().map(SheetRows::column).toList());
    }

    private static SheetColumn column(Field field) {
        boolean figure = field.source().isMoney() && field.form() == Form.YUAN;
        return new SheetColumn(field.text(), field.width() == 0 ? ORDINARY : field.width(), List.of(), figure);
    }

    @Override
    public void row(List<Field> fields, Function<Source, Object> values, int seq, String who) throws IOException {
        List<String> cells = new ArrayList<>(fields.size());
        for (Field field : fields) cells.add(texts.of(field, values.apply(field.source()), seq, who));
        sheet.row(cells);
    }

    /** They stand there from the beginning. */
    @Override
    public void titles(List<Field> fields) {}

    @Override
    public void end() throws IOException {
        sheet.end();
    }
}
