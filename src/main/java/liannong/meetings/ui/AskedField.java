package liannong.meetings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import liannong.meetings.AskedBy;
import liannong.meetings.AskedFor;
import liannong.meetings.MeetingLaw;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Whether a meeting is extraordinary, who asked for it and when (COOP art 31). */
class AskedField extends Div {

    final Checkbox extraordinary = new Checkbox();
    final RadioButtonGroup<AskedBy> by = new RadioButtonGroup<>();
    final DatePicker on;
    final IntegerField askers = new IntegerField();
    final TextField why;
    private final Div more = new Div();

    AskedField(LocalDate today, int members) {
        extraordinary.setLabel(getTranslation("meetings.convene.extraordinary"));
        by.setLabel(getTranslation("meetings.convene.asked-by"));
        by.setItems(AskedBy.values());
        by.setItemLabelGenerator(each -> getTranslation(each.key()));
        on = Fields.date(getTranslation("meetings.convene.asked-on"));
        on.setMax(today);
        on.setHelperText(getTranslation("meetings.convene.asked-on-hint", MeetingLaw.EXTRAORDINARY_DAYS));
        askers.setLabel(getTranslation("meetings.convene.askers"));
        askers.setHelperText(getTranslation("meetings.convene.askers-hint", MeetingLaw.askersNeeded(members), members));
        askers.setMin(1);
        why = Filled.text(getTranslation("meetings.convene.asked-why"), 200);
        more.add(by, on, askers, why);
        more.addClassName("stack");
        add(extraordinary, more);
        extraordinary.addValueChangeListener(change -> show());
        by.addValueChangeListener(change -> show());
        show();
    }

    private void show() {
        more.setVisible(extraordinary.getValue());
        askers.setVisible(by.getValue() == AskedBy.MEMBERS);
    }

    boolean isComplete() {
        if (!extraordinary.getValue()) return true;
        boolean asked = by.getValue() != AskedBy.MEMBERS || Filled.all(askers);
        return Filled.every(Filled.all(by), Filled.all(on), Filled.all(why), asked);
    }

    /** Null where the meeting is not extraordinary. */
    @Nullable
    AskedFor asked() {
        if (!extraordinary.getValue()) return null;
        Integer number = by.getValue() == AskedBy.MEMBERS ? askers.getValue() : null;
        return new AskedFor(by.getValue(), on.getValue(), number, why.getValue());
    }
}
