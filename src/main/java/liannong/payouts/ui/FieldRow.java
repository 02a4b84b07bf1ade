package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liannong.payouts.files.Align;
import liannong.payouts.files.Field;
import liannong.payouts.files.Form;
import liannong.payouts.files.Source;
import liannong.payouts.files.TemplateRules;
import liannong.ui.Filled;

/** One field of a bank's file, while its template is written. */
class FieldRow extends Div {

    final Select<Source> source = new Select<>();
    final TextField text = Filled.text(getTranslation("bank-template.text"), TemplateRules.LONGEST_TEXT);
    final IntegerField width = new IntegerField(getTranslation("bank-template.width"));
    final Select<Align> align = new Select<>();
    final Select<Form> form = new Select<>();

    FieldRow(Field field, boolean outwards, boolean ofLine, Consumer<FieldRow> removed) {
        addClassName("field-row");
        source.setLabel(getTranslation("bank-template.source"));
        source.setItems(Stream.of(Source.values())
                .filter(each -> each.goes(outwards) && (ofLine || !each.ofLine()))
                .toList());
        source.setItemLabelGenerator(each -> getTranslation("bank-template.source." + each.name()));
        align.setLabel(getTranslation("bank-template.align"));
        align.setItems(Align.values());
        align.setItemLabelGenerator(each -> getTranslation("bank-template.align." + each.name()));
        form.setLabel(getTranslation("bank-template.form"));
        form.setItems(List.of(Form.values()));
        form.setItemLabelGenerator(each -> getTranslation("bank-template.form." + each.name()));
        width.setMin(0);
        width.setMax(TemplateRules.WIDEST);
        source.setValue(field.source());
        text.setValue(field.text());
        width.setValue(field.width());
        align.setValue(field.align());
        form.setValue(field.form());
        source.addValueChangeListener(
                change -> form.setValue(Field.of(change.getValue()).form()));
        var remove = new Button(getTranslation("bank-template.field.remove"), pressed -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(source, text, width, align, form, remove);
    }

    Field field() {
        Integer bytes = width.getValue();
        return new Field(
                source.getValue(), text.getValue(), bytes == null ? 0 : bytes, align.getValue(), form.getValue());
    }
}
