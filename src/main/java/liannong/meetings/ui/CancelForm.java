package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import liannong.meetings.MeetingCard;

/** Why a meeting is called off. */
class CancelForm implements Form {

    private final Desk desk;
    private final MeetingCard meeting;
    final TextField why;

    CancelForm(Desk desk, MeetingCard meeting) {
        this.desk = desk;
        this.meeting = meeting;
        why = Filled.text(MeetingWords.text("meetings.cancel.why"), 200);
        why.setHelperText(MeetingWords.text("meetings.cancel.why-hint"));
    }

    @Override
    public List<Component> fields() {
        return List.of(new Paragraph(MeetingWords.text("meetings.cancel.what")), why);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(why);
    }

    @Override
    public void send() {
        desk.proceedings().cancel(meeting.id(), why.getValue());
    }
}
