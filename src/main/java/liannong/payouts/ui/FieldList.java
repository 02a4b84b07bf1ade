package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import liannong.payouts.files.Field;
import liannong.payouts.files.Source;

/** The fields of the first line, of each payment, or of the last line, in their order. */
class FieldList extends Div {

    final List<FieldRow> rows = new ArrayList<>();
    private final Div all = new Div();
    private final boolean outwards;
    private final boolean ofLine;

    FieldList(String name, boolean outwards, boolean ofLine) {
        this.outwards = outwards;
        this.ofLine = ofLine;
        addClassName("field-list");
        var title = new Span(name);
        title.addClassName("name");
        var more = new Button(getTranslation("bank-template.field.add"), pressed -> add(Field.of(Source.TEXT)));
        more.addThemeVariants(ButtonVariant.SMALL);
        add(title, all, more);
    }

    void show(List<Field> fields) {
        rows.clear();
        all.removeAll();
        fields.forEach(this::add);
    }

    private void add(Field field) {
        var row = new FieldRow(field, outwards, ofLine, this::remove);
        rows.add(row);
        all.add(row);
    }

    private void remove(FieldRow row) {
        rows.remove(row);
        all.remove(row);
    }

    List<Field> fields() {
        return rows.stream().map(FieldRow::field).toList();
    }
}
