package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.function.Consumer;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** From which day something is no longer in force. */
class EndForm implements Entry {

    final DatePicker on;
    private final Consumer<LocalDate> end;

    EndForm(LocalDate today, Consumer<LocalDate> end) {
        this.end = end;
        on = Fields.date(MeetingWords.text("meetings.end-on"));
        on.setValue(today);
    }

    @Override
    public Component fields() {
        return Filled.form(on);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(on);
    }

    @Override
    public void send() {
        end.accept(on.getValue());
    }
}
