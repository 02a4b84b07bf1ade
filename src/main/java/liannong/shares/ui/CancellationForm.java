package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import liannong.shares.leaving.Cancellation;
import liannong.shares.leaving.DepartureRow;
import liannong.ui.Filled;

/** A member stays after all, or his leaving was entered by mistake. */
class CancellationForm extends ShareForm {

    private final LeavingDesk leaving;
    private final DepartureRow departure;

    CancellationForm(ShareDesk desk, LeavingDesk leaving, DepartureRow departure) {
        super(desk, departure.cooperativeId(), ShareWords.text("shares.leaving.cancel-paper"));
        this.leaving = leaving;
        this.departure = departure;
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
                        commandId, departure.cooperativeId(), departure.id(), desk.today(), evidence()));
    }
}
