package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import liannong.meetings.SubjectKind;
import liannong.meetings.UseRow;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** What rests on a resolution. */
class TieForm implements Entry {

    private final Desk desk;
    private final long cooperativeId;
    private final long resolutionId;
    private final SubjectKind kind;
    final ComboBox<UseRow> subject = new ComboBox<>();

    TieForm(Desk desk, long cooperativeId, long resolutionId, SubjectKind kind) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        this.resolutionId = resolutionId;
        this.kind = kind;
        subject.setLabel(subject.getTranslation(kind.key()));
        subject.setHelperText(subject.getTranslation("meetings.uses.hint"));
        subject.setItemLabelGenerator(UsesPanel::label);
        subject.setItemsPageable((page, text) -> desk.uses()
                .candidates(cooperativeId, kind, text == null ? "" : text, (int) page.getOffset(), page.getPageSize()));
    }

    @Override
    public Component fields() {
        return Filled.form(subject);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(subject);
    }

    @Override
    public void send() {
        desk.uses().tie(cooperativeId, resolutionId, kind, subject.getValue().subjectId());
    }
}
