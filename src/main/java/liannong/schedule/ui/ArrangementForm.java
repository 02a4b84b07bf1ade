package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import liannong.base.Reason;
import liannong.schedule.calendar.ArrangementText;
import liannong.schedule.calendar.CalendarReason;
import liannong.schedule.calendar.WorkdayYears;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** A year's arrangement as the State Council's notice has it, line by line. */
class ArrangementForm implements Entry {

    private final UUID commandId = UUID.randomUUID();
    private final WorkdayYears years;
    private final int year;
    final TextField source = Filled.text(Words.text("workday.source"), WorkdayYears.LONGEST_SOURCE);
    final TextArea days = new TextArea(Words.text("workday.days"));

    ArrangementForm(WorkdayYears years, int year) {
        this.years = years;
        this.year = year;
        source.setHelperText(Words.text("workday.source-hint"));
        days.setHelperText(Words.text("workday.days-hint", Integer.toString(year)));
        days.setMaxLength(ArrangementText.LONGEST);
        days.setMinRows(10);
        days.setWidthFull();
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(Words.text("workday.what", Integer.toString(year))), source, days);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(source), Filled.all(days));
    }

    @Override
    public void send() {
        years.enter(commandId, year, source.getValue(), ArrangementText.days(days.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case CalendarReason.ARRANGEMENT_SOURCE_MISSING -> source;
            case CalendarReason reason -> reason == CalendarReason.NO_SUCH_ARRANGEMENT ? null : days;
            default -> null;
        };
    }
}
