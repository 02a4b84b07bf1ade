package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import liannong.meetings.MeetingCard;
import liannong.meetings.NewItem;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** Another item for the agenda. */
class ItemForm implements Entry {

    static final int LONGEST = 500;

    private final Desk desk;
    private final MeetingCard meeting;
    final MatterField matter = new MatterField();
    final TextArea text = new TextArea();

    ItemForm(Desk desk, MeetingCard meeting) {
        this.desk = desk;
        this.meeting = meeting;
        text.setLabel(text.getTranslation("meetings.item.text"));
        text.setHelperText(text.getTranslation("meetings.item.text-hint"));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
    }

    @Override
    public Component fields() {
        return Filled.form(matter, text);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(matter), Filled.all(text));
    }

    @Override
    public void send() {
        desk.convocations().addItem(meeting.id(), new NewItem(matter.getValue(), text.getValue()));
    }
}
