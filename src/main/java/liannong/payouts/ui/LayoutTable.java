package liannong.payouts.ui;

import java.util.ArrayList;
import java.util.List;
import liannong.payouts.files.Field;
import liannong.payouts.files.Layout;
import liannong.payouts.files.Source;
import liannong.ui.Ledger;

/** The fields of a file as a table, line by line. */
class LayoutTable extends Ledger<LayoutTable.Placed> {

    /** A field and where it stands. */
    record Placed(String part, int number, Field field) {}

    LayoutTable(String label, Layout layout) {
        super(label);
        List<Placed> all = new ArrayList<>();
        place(all, "HEADER", layout.header());
        place(all, "LINE", layout.lines());
        place(all, "FOOTER", layout.footer());
        text(getTranslation("bank-template.part"), row -> getTranslation("bank-template.part." + row.part()));
        figure(getTranslation("bank-template.number"), row -> Integer.toString(row.number()));
        name(getTranslation("bank-template.source"), row -> source(row.field()));
        text(
                getTranslation("bank-template.text"),
                row -> row.field().source() == Source.TEXT ? "" : row.field().text());
        figure(getTranslation("bank-template.width"), row -> width(row.field()));
        text(getTranslation("bank-template.form"), row -> form(row.field()));
        narrow(
                row -> new Lines(
                        source(row.field()),
                        getTranslation("bank-template.part." + row.part()) + " " + row.number() + " "
                                + form(row.field()),
                        width(row.field()),
                        null),
                "");
        setItems(all);
        setAllRowsVisible(true);
    }

    private static void place(List<Placed> all, String part, List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) all.add(new Placed(part, i + 1, fields.get(i)));
    }

    private String source(Field field) {
        return field.source() == Source.TEXT
                ? getTranslation("bank-template.always", field.text())
                : getTranslation("bank-template.source." + field.source().name());
    }

    private static String width(Field field) {
        return field.width() == 0 ? "" : Integer.toString(field.width());
    }

    private String form(Field field) {
        String form = getTranslation("bank-template.form." + field.form().name());
        String align = getTranslation("bank-template.align." + field.align().name());
        return field.width() == 0 ? form : form + " " + align;
    }
}
