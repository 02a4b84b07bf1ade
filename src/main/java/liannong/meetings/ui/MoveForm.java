package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import liannong.meetings.MeetingCard;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** Another day, hour or place for a meeting that has not been opened. */
class MoveForm implements Entry {

    private final Desk desk;
    private final MeetingCard meeting;
    final DatePicker papersOpenFrom;
    final DatePicker heldOn;
    final TimePicker heldAt = new TimePicker();
    final TextField place;

    MoveForm(Desk desk, MeetingCard meeting) {
        this.desk = desk;
        this.meeting = meeting;
        papersOpenFrom = Fields.date(MeetingWords.text("meetings.convene.papers-from"));
        papersOpenFrom.setHelperText(MeetingWords.text("meetings.convene.papers-hint", meeting.paperDays()));
        papersOpenFrom.setValue(meeting.papersOpenFrom());
        heldOn = Fields.date(MeetingWords.text("meetings.convene.held-on"));
        heldOn.setValue(meeting.heldOn());
        heldAt.setLabel(MeetingWords.text("meetings.convene.held-at"));
        heldAt.setStep(Duration.ofMinutes(30));
        heldAt.setValue(meeting.heldAt());
        place = Filled.text(MeetingWords.text("meetings.convene.place"), 80);
        place.setValue(meeting.place());
    }

    @Override
    public Component fields() {
        return Filled.form(papersOpenFrom, heldOn, heldAt, place);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(papersOpenFrom, heldOn), Filled.all(heldAt), Filled.all(place));
    }

    @Override
    public void send() {
        desk.convocations()
                .move(meeting.id(), papersOpenFrom.getValue(), heldOn.getValue(), heldAt.getValue(), place.getValue());
    }
}
