package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import liannong.meetings.AdditionalVotes;
import liannong.meetings.GrantVotes;
import liannong.meetings.VoterRow;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** Additional votes of a member, on the ground that the charter names. */
class GrantForm implements Entry {

    private final Desk desk;
    private final long cooperativeId;
    final ComboBox<VoterRow> member = new ComboBox<>();
    final IntegerField votes = new IntegerField();
    final DatePicker from;
    final TextField ground;
    final TextField document;

    GrantForm(Desk desk, long cooperativeId) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        member.setLabel(MeetingWords.text("meetings.member"));
        member.setItemLabelGenerator(row -> row.memberNo() + " " + row.name());
        member.setItemsPageable((page, text) -> desk.additional()
                .members(cooperativeId, text == null ? "" : text, (int) page.getOffset(), page.getPageSize()));
        votes.setLabel(MeetingWords.text("meetings.votes.number"));
        votes.setMin(1);
        votes.setValue(1);
        votes.setStepButtonsVisible(true);
        from = Fields.date(MeetingWords.text("meetings.rules.from"));
        from.setValue(desk.clock().today());
        ground = Filled.text(MeetingWords.text("meetings.votes.ground"), AdditionalVotes.LONGEST_GROUND);
        ground.setHelperText(MeetingWords.text("meetings.votes.ground-hint"));
        document = Filled.text(MeetingWords.text("meetings.votes.document"), 120);
    }

    @Override
    public Component fields() {
        return Filled.form(member, votes, from, ground, document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(member), Filled.all(votes), Filled.all(from), Filled.all(ground, document));
    }

    @Override
    public void send() {
        desk.additional()
                .grant(new GrantVotes(
                        cooperativeId,
                        member.getValue().memberId(),
                        votes.getValue(),
                        from.getValue(),
                        ground.getValue(),
                        document.getValue()));
    }
}
