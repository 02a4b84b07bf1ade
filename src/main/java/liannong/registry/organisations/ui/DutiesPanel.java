package liannong.registry.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import liannong.registry.organisations.DutyRow;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** What one organisation must do by when. */
class DutiesPanel extends Section {

    DutiesPanel(List<DutyRow> rows, LocalDate today) {
        super("");
        heading(getTranslation("duty.title"));
        if (rows.isEmpty()) {
            var none = new Paragraph(getTranslation("duty.none-here"));
            none.addClassName("mut2");
            add(none);
        }
        for (DutyRow row : rows) {
            var line = new Div(
                    new Span(DutyWords.what(row, this)),
                    States.tag(row.state(today), this),
                    new Span(
                            row.doneOn() == null
                                    ? getTranslation("duty.by", Fmt.date(row.dueOn()))
                                    : getTranslation("duty.done-on", Fmt.date(row.doneOn()))));
            line.addClassName("duty");
            add(line);
        }
    }
}
