package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import liannong.meetings.MeetingCard;
import liannong.registry.documents.NewDocument;
import liannong.registry.documents.ui.DocumentField;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** A paper that is laid open before a meeting, and from which day it lay at the office. */
class PaperForm implements Entry {

    private final Desk desk;
    private final MeetingCard meeting;
    final TextField title;
    final DocumentField file;
    final DatePicker openFrom;

    PaperForm(Desk desk, MeetingCard meeting) {
        this.desk = desk;
        this.meeting = meeting;
        LocalDate today = desk.clock().today();
        title = Filled.text(MeetingWords.text("meetings.papers.name"), 80);
        title.setHelperText(MeetingWords.text("meetings.papers.name-hint"));
        file = new DocumentField(MeetingWords.text("meetings.papers.file"), today);
        openFrom = Fields.date(MeetingWords.text("meetings.papers.open-from"));
        openFrom.setMax(today);
        openFrom.setValue(today);
    }

    @Override
    public Component fields() {
        return Filled.form(title, file, openFrom);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(title), Filled.all(openFrom), file.isHandedIn());
    }

    @Override
    public void send() {
        NewDocument handed = file.forOrganisation(meeting.cooperativeId()).orElseThrow();
        desk.convocations()
                .layOpen(
                        meeting.id(),
                        new NewDocument(
                                null,
                                meeting.cooperativeId(),
                                title.getValue(),
                                handed.fileName(),
                                handed.datedOn(),
                                handed.content()),
                        openFrom.getValue());
    }
}
