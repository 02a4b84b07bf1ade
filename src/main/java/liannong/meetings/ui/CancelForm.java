package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import liannong.meetings.MeetingCard;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** Why a meeting is called off. */
class CancelForm implements Entry {

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
    public Component fields() {
        return Filled.form(new Paragraph(MeetingWords.text("meetings.cancel.what")), why);
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
