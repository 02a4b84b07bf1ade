package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import liannong.meetings.MeetingCard;
import liannong.registry.documents.ui.DocumentField;

/** The minutes as they were signed, and who signed them. */
class MinutesForm implements Form {

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
    public List<Component> fields() {
        return List.of(file, signedBy);
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
