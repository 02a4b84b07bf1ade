package liannong.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import liannong.meetings.MeetingCard;
import liannong.meetings.MeetingState;
import liannong.ui.StaffPage;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** 赖会计 ticks who is there and takes each vote while the meeting is on; 温理事 opens it and seals it. */
@Route("meetings/:id([0-9]{1,18})")
@StyleSheet("context://css/meetings.css")
class MeetingView extends StaffPage implements BeforeEnterObserver {

    private static final int EACH_MILLIS = 4_000;

    private final Desk desk;
    private long id;
    private @Nullable Registration polling;
    private String shown = "";
    private String fingerprint = "";

    private final Div minutes = new Div();

    QuorumMeter meter = new QuorumMeter();

    @Nullable
    RollPanel roll;

    @Nullable
    AgendaPanel agenda;

    @Nullable
    SealPanel seal;

    MeetingView(Desk desk) {
        this.desk = desk;
        addClassName("meeting");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        String record = record();
        show(card(), record);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
        poll(card());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) polling.remove();
    }

    /** Several people look at a meeting that is on; before and after it nothing moves. */
    private void poll(MeetingCard meeting) {
        boolean moves = meeting.isOpen()
                || (meeting.state() == MeetingState.CONVENED
                        && !meeting.heldOn().isAfter(desk.clock().today()));
        getUI().ifPresent(ui -> ui.setPollInterval(moves ? EACH_MILLIS : -1));
    }

    private MeetingCard card() {
        return desk.book().find(id).orElseThrow(NotFoundException::new);
    }

    /** What moved since it was shown: another device ticked somebody, entered a vote, opened or sealed. */
    void refresh() {
        String record = record();
        MeetingCard meeting = card();
        if (!print(meeting, record).equals(shown)) update(meeting, record);
    }

    /** Read before what is shown, so that the page never is behind it: what has changed since is shown, or refused. */
    private String record() {
        return desk.sealing().fingerprint(id).orElse("");
    }

    private static String print(MeetingCard meeting, String record) {
        return meeting.state() + " " + meeting.heldOn() + " " + meeting.papers() + " " + meeting.strangers() + " "
                + record;
    }

    private void changed() {
        String record = record();
        update(card(), record);
    }

    private void done() {
        changed();
        Tell.done(getTranslation("meetings.done"));
    }

    /** While a meeting is on, only what moves is made anew: what is being typed and where one stands stay. */
    private void update(MeetingCard meeting, String record) {
        boolean live = meeting.isOpen() && shown.startsWith(MeetingState.OPEN.name());
        if (!live || roll == null || agenda == null || seal == null) {
            show(meeting, record);
            return;
        }
        shows(meeting, record);
        meter.show(meeting);
        roll.show();
        agenda.show(meeting);
        seal.show(meeting);
        showMinutes(meeting);
    }

    private void shows(MeetingCard meeting, String record) {
        fingerprint = record;
        shown = print(meeting, record);
    }

    private void showMinutes(MeetingCard meeting) {
        minutes.removeAll();
        minutes.add(PapersPanel.minutes(desk, meeting, May.of(meeting.cooperativeId()), this::done));
    }

    private void show(MeetingCard meeting, String record) {
        May may = May.of(meeting.cooperativeId());
        removeAll();
        shows(meeting, record);
        meter = new QuorumMeter();
        add(MeetingHead.of(desk, meeting, may, () -> fingerprint, this::done), new MeetingSteps(meeting));
        MeetingBanners.of(meeting, may, desk.clock().today()).forEach(this::add);
        agenda = new AgendaPanel(desk, meeting, may, this::done);
        seal = new SealPanel(desk, meeting);
        var main = new Div(agenda);
        var side = new Div();
        roll = null;
        if (meeting.openedAt() != null) {
            meter.show(meeting);
            add(meter);
            roll = new RollPanel(desk, meeting, meeting.isOpen() && may.records(), this::changed);
            side.add(roll);
            showMinutes(meeting);
            main.add(seal, minutes);
        }
        if (meeting.state() == MeetingState.SEALED
                && !UsesPanel.ties(desk, meeting).isEmpty()) main.add(new UsesPanel(desk, meeting, may, this::done));
        main.add(PapersPanel.papers(desk, meeting, may, this::done));
        side.add(new FactsPanel(desk, meeting));
        var columns = new Div(main, side);
        columns.addClassNames("two", meeting.isOpen() ? "on" : "off");
        add(columns);
        poll(meeting);
    }
}
