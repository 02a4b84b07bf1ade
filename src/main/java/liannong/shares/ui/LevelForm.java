package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.fund.FiscalProjects;
import liannong.ui.Filled;

/** Averages what public money and gifts formed anew over the members of a day. */
class LevelForm extends ShareForm {

    final DatePicker day;
    final ResolutionField resolution;

    LevelForm(ShareDesk desk, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.document"));
        day = ShareWords.day(ShareWords.text("shares.effective"), desk.today());
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, FiscalProjects.MATTERS);
        resolution.setLabel(ShareWords.text("shares.resolution-if-any"));
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(ShareWords.text("shares.fund.level-what")), day, resolution, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(day), paper.isComplete());
    }

    @Override
    public void send() {
        desk.projects()
                .level(new FiscalProjects.Levelling(
                        commandId,
                        cooperativeId,
                        day.getValue(),
                        resolution.isEmpty() ? null : resolution.getValue().id(),
                        evidence()));
    }
}
