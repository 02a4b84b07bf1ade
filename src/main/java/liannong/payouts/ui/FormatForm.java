package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import liannong.payouts.BatchFormats;
import liannong.payouts.files.TemplateBook;
import liannong.payouts.files.TemplateVersionRow;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** By which bank's template a batch leaves. */
class FormatForm implements Entry {

    /** The plain text of the guide. */
    private static final long PLAIN = 0;

    private final BatchFormats formats;
    private final long batchId;
    final Select<Long> template = new Select<>();

    FormatForm(BatchFormats formats, TemplateBook book, long batchId) {
        this.formats = formats;
        this.batchId = batchId;
        List<TemplateVersionRow> inForce = book.inForce();
        List<Long> choices = new ArrayList<>(List.of(PLAIN));
        inForce.forEach(each -> choices.add(each.id()));
        template.setLabel(text("bank-template.template"));
        template.setItems(choices);
        template.setItemLabelGenerator(id -> inForce.stream()
                .filter(each -> each.id() == id)
                .map(each -> I18NProvider.translate("bank-template.named", each.name(), each.versionNo()))
                .findFirst()
                .orElseGet(() -> text("bank-template.plain")));
        long now = formats.chosen(batchId).map(TemplateVersionRow::id).orElse(PLAIN);
        template.setValue(choices.contains(now) ? now : PLAIN);
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(text("bank-template.choose-what")), template);
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public void send() {
        long id = template.getValue();
        formats.choose(batchId, id == PLAIN ? null : id);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
