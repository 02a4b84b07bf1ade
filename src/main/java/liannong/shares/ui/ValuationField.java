package liannong.shares.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.Evidence;
import liannong.shares.contributions.NewValuation;
import liannong.ui.Filled;

/** Who valued it, when, and on what paper: the members by resolution, or an appraiser. */
class ValuationField extends Div {

    private static final String MEETING = "meeting";
    private static final String APPRAISER = "appraiser";

    final RadioButtonGroup<String> method = new RadioButtonGroup<>();
    final ResolutionField resolution;
    final TextField appraiser;
    final DatePicker day;
    final TextField paper;

    ValuationField(ShareDesk desk, long cooperativeId) {
        method.setLabel(getTranslation("shares.valued-by"));
        method.setItems(List.of(MEETING, APPRAISER));
        method.setItemLabelGenerator(each -> getTranslation("shares.valued-by." + each));
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, Set.of(Matter.VALUATION));
        appraiser = Filled.text(getTranslation("shares.appraiser"), 80);
        day = ShareWords.day(getTranslation("shares.valued-on"), desk.today());
        day.setWidthFull();
        paper = Filled.text(getTranslation("shares.valuation-paper"), Evidence.LONGEST);
        method.addValueChangeListener(change -> show(change.getValue()));
        method.setValue(MEETING);
        add(method, resolution, appraiser, day, paper);
    }

    private void show(String chosen) {
        resolution.setVisible(MEETING.equals(chosen));
        appraiser.setVisible(APPRAISER.equals(chosen));
    }

    boolean isComplete() {
        boolean by = MEETING.equals(method.getValue()) ? Filled.all(resolution) : Filled.all(appraiser);
        return Filled.every(by, Filled.all(day), Filled.all(paper));
    }

    NewValuation valuation(Money value) {
        boolean meeting = MEETING.equals(method.getValue());
        return new NewValuation(
                value,
                day.getValue(),
                meeting ? null : appraiser.getValue(),
                meeting ? resolution.getValue().id() : null,
                Evidence.of(paper.getValue()));
    }
}
