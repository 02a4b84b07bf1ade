package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.fund.FiscalProjects;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** Averages what public money and gifts formed anew over the members of a day. */
class LevelForm implements Entry {

    private final ShareDesk desk;
    private final long cooperativeId;
    private final UUID commandId = UUID.randomUUID();
    final DatePicker day;
    final ResolutionField resolution;
    final PaperField paper;

    LevelForm(ShareDesk desk, long cooperativeId) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        day = ShareWords.day(ShareWords.text("shares.effective"), desk.today());
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, FiscalProjects.MATTERS);
        resolution.setLabel(ShareWords.text("shares.resolution-if-any"));
        paper = new PaperField(ShareWords.text("shares.document"), desk.today());
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
                        paper.evidence(cooperativeId)));
    }
}
