package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import liannong.base.Reason;
import liannong.schedule.calendar.ArrangementRow;
import liannong.schedule.calendar.CalendarReason;
import liannong.schedule.calendar.WorkdayYears;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Who confirms what he entered himself says why nobody else could. */
class AloneForm implements Entry {

    private final WorkdayYears years;
    private final ArrangementRow row;
    final TextField why = Filled.text(Words.text("workday.alone-why"), WorkdayYears.LONGEST_SOURCE);

    AloneForm(WorkdayYears years, ArrangementRow row) {
        this.years = years;
        this.row = row;
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(Words.text("workday.alone-what")), why);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(why);
    }

    @Override
    public void send() {
        years.confirm(row.id(), why.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == CalendarReason.ARRANGEMENT_NEEDS_TWO_OR_A_REASON ? why : null;
    }
}
