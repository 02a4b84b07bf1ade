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
        show(card());
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
        MeetingCard meeting = card();
        String now = print(meeting);
        if (!now.equals(shown)) update(meeting, now);
    }

    private String print(MeetingCard meeting) {
        return meeting.state() + " " + meeting.heldOn() + " " + meeting.papers() + " " + meeting.strangers() + " "
                + desk.sealing().fingerprint(id).orElse("");
    }

    private void changed() {
        MeetingCard meeting = card();
        update(meeting, print(meeting));
    }

    private void done() {
        changed();
        Tell.done(getTranslation("meetings.done"));
    }

    /** While a meeting is on, only what moves is made anew: what is being typed and where one stands stay. */
    private void update(MeetingCard meeting, String now) {
        boolean live = meeting.isOpen() && shown.startsWith(MeetingState.OPEN.name());
        if (!live || roll == null || agenda == null || seal == null || minutesChanged(meeting)) {
            show(meeting);
            return;
        }
        meter.show(meeting);
        roll.show();
        agenda.show(meeting);
        seal.show(meeting);
        shown = now;
    }

    private int minutes;

    private boolean minutesChanged(MeetingCard meeting) {
        return meeting.minutes() != minutes;
    }

    private void show(MeetingCard meeting) {
        May may = May.of(meeting.cooperativeId());
        removeAll();
        minutes = meeting.minutes();
        shown = print(meeting);
        meter = new QuorumMeter();
        add(MeetingHead.of(desk, meeting, may, this::done), new MeetingSteps(meeting));
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
            main.add(seal, PapersPanel.minutes(desk, meeting, may, this::done));
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
