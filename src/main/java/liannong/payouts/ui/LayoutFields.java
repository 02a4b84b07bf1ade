package liannong.payouts.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import liannong.payouts.files.Encoding;
import liannong.payouts.files.Format;
import liannong.payouts.files.Layout;
import liannong.ui.Filled;

/** The form of one file, while its template is written. */
class LayoutFields extends Div {

    private static final int LONGEST_NAME = 60;

    final Select<Format> format = new Select<>();
    final Select<Encoding> encoding = new Select<>();
    final TextField delimiter = Filled.text(getTranslation("bank-template.delimiter"), 1);
    final Checkbox crlf = new Checkbox(getTranslation("bank-template.crlf"));
    final Checkbox titles = new Checkbox(getTranslation("bank-template.titles"));
    final TextField fileName = Filled.text(getTranslation("bank-template.file-name"), LONGEST_NAME);
    final FieldList header;
    final FieldList lines;
    final FieldList footer;
    private final boolean outwards;

    LayoutFields(String name, boolean outwards) {
        this.outwards = outwards;
        addClassName("layout-fields");
        format.setLabel(getTranslation("bank-template.format"));
        format.setItems(Format.values());
        format.setItemLabelGenerator(each -> getTranslation("bank-template.format." + each.name()));
        encoding.setLabel(getTranslation("bank-template.encoding"));
        encoding.setItems(Encoding.values());
        encoding.setItemLabelGenerator(each -> getTranslation("bank-template.encoding." + each.name()));
        fileName.setHelperText(getTranslation("bank-template.file-name-hint"));
        fileName.setVisible(outwards);
        header = new FieldList(getTranslation("bank-template.part.HEADER"), outwards, false);
        lines = new FieldList(getTranslation("bank-template.part.LINE"), outwards, true);
        footer = new FieldList(getTranslation("bank-template.part.FOOTER"), outwards, false);
        var ofFile = new Div(format, encoding, delimiter, fileName, crlf, titles);
        ofFile.addClassName("of-file");
        format.addValueChangeListener(change -> fit(change.getValue()));
        add(new H3(name), ofFile, header, lines, footer);
    }

    /** Shows what a file of this kind can have. */
    private void fit(Format now) {
        boolean iso = now == Format.ISO20022;
        boolean sheet = now.isSheet();
        delimiter.setVisible(now == Format.DELIMITED);
        encoding.setVisible(!iso && !sheet);
        crlf.setVisible(!iso && !sheet);
        titles.setVisible(!iso && !sheet && now != Format.FIXED);
        header.setVisible(!iso && !sheet);
        footer.setVisible(!iso && !sheet);
        lines.setVisible(!iso);
        if (sheet) titles.setValue(true);
        if (now == Format.FIXED) titles.setValue(false);
    }

    void show(Layout layout) {
        format.setValue(layout.format());
        encoding.setValue(layout.encoding());
        delimiter.setValue(layout.delimiter());
        crlf.setValue(layout.crlf());
        titles.setValue(layout.titles());
        fileName.setValue(layout.fileName());
        header.show(layout.header());
        lines.show(layout.lines());
        footer.show(layout.footer());
        fit(layout.format());
    }

    Layout layout() {
        Format now = format.getValue();
        String name = outwards ? fileName.getValue().strip() : "";
        if (now == Format.ISO20022) return Layout.iso(name);
        boolean sheet = now.isSheet();
        return new Layout(
                now,
                sheet ? Encoding.UTF_8 : encoding.getValue(),
                now == Format.DELIMITED ? delimiter.getValue() : "",
                crlf.getValue(),
                titles.getValue(),
                name,
                sheet ? List.of() : header.fields(),
                lines.fields(),
                sheet ? List.of() : footer.fields());
    }
}
