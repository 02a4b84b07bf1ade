package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import liannong.shares.leaving.Cancellation;
import liannong.shares.leaving.DepartureRow;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** A member stays after all, or his leaving was entered by mistake. */
class CancellationForm implements Entry {

    private final ShareDesk desk;
    private final LeavingDesk leaving;
    private final DepartureRow departure;
    private final UUID commandId = UUID.randomUUID();
    final PaperField paper;

    CancellationForm(ShareDesk desk, LeavingDesk leaving, DepartureRow departure) {
        this.desk = desk;
        this.leaving = leaving;
        this.departure = departure;
        paper = new PaperField(ShareWords.text("shares.leaving.cancel-paper"), desk.today());
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(ShareWords.text("shares.leaving.cancel-what", departure.member())), paper);
    }

    @Override
    public boolean isComplete() {
        return paper.isComplete();
    }

    @Override
    public void send() {
        leaving.departures()
                .cancel(new Cancellation(
                        commandId,
                        departure.cooperativeId(),
                        departure.id(),
                        desk.today(),
                        paper.evidence(departure.cooperativeId())));
    }
}
