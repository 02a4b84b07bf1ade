package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import liannong.meetings.VoterRow;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** Who was elected to stand for the members, many at once. */
class ElectForm implements Entry {

    private final Desk desk;
    private final long cooperativeId;
    final MultiSelectComboBox<VoterRow> members = new MultiSelectComboBox<>();
    final DatePicker from;
    final TextField document;

    ElectForm(Desk desk, long cooperativeId) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        members.setLabel(MeetingWords.text("meetings.delegates.members"));
        members.setHelperText(MeetingWords.text("meetings.delegates.members-hint"));
        members.setItemLabelGenerator(row -> row.memberNo() + " " + row.name());
        members.setItemsPageable((page, text) -> desk.additional()
                .members(cooperativeId, text == null ? "" : text, (int) page.getOffset(), page.getPageSize()));
        members.setWidthFull();
        from = Fields.date(MeetingWords.text("meetings.rules.from"));
        from.setValue(desk.clock().today());
        document = Filled.text(MeetingWords.text("meetings.delegates.document"), 120);
    }

    @Override
    public Component fields() {
        return Filled.form(members, from, document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(members), Filled.all(from), Filled.all(document));
    }

    @Override
    public void send() {
        desk.delegates()
                .elect(
                        cooperativeId,
                        members.getValue().stream().map(VoterRow::memberId).collect(Collectors.toSet()),
                        from.getValue(),
                        document.getValue());
    }
}
