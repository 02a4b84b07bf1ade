package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import liannong.meetings.MeetingCard;
import liannong.registry.documents.ui.DocumentField;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** The minutes as they were signed, and who signed them. */
class MinutesForm implements Entry {

    private final Desk desk;
    private final MeetingCard meeting;
    final DocumentField file;
    final TextField signedBy;

    MinutesForm(Desk desk, MeetingCard meeting) {
        this.desk = desk;
        this.meeting = meeting;
        file = new DocumentField(
                MeetingWords.text("meetings.minutes.file"), desk.clock().today());
        signedBy = Filled.text(MeetingWords.text("meetings.minutes.signed-by"), 200);
        signedBy.setHelperText(MeetingWords.text("meetings.minutes.signed-by-hint"));
        signedBy.setValue(MeetingWords.text("meetings.minutes.signers", meeting.chairName(), meeting.recorderName()));
    }

    @Override
    public Component fields() {
        return Filled.form(file, signedBy);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(signedBy), file.isHandedIn());
    }

    @Override
    public void send() {
        desk.proceedings()
                .minutes(
                        meeting.id(),
                        file.forOrganisation(meeting.cooperativeId()).orElseThrow(),
                        signedBy.getValue());
    }
}
