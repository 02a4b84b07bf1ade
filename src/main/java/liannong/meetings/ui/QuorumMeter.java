package liannong.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import liannong.meetings.MeetingCard;
import liannong.meetings.Quorum;
import liannong.ui.Fmt;

/** Whether enough are there, in one sentence and one bar with a mark where it is enough. */
class QuorumMeter extends Div {

    private static final int WHOLE = 100;

    final Span sentence = new Span();
    private final Span note = new Span();
    private final Div bar = new Div();
    private final Div mark = new Div();

    QuorumMeter() {
        addClassName("quorum");
        sentence.addClassName("said");
        sentence.getElement().setAttribute("role", "status");
        note.addClassName("note");
        bar.addClassName("there");
        mark.addClassName("mark");
        var track = new Div(bar, mark);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        add(sentence, track, note);
    }

    void show(MeetingCard meeting) {
        Quorum quorum = meeting.quorum();
        sentence.setText(MeetingWords.quorum(quorum));
        note.setText(getTranslation(
                "meetings.quorum.note",
                Fmt.count(meeting.proxied()),
                Fmt.count(meeting.rights()),
                Fmt.count(meeting.additional())));
        setClassName("met", quorum.isMet());
        bar.setWidth(part(quorum.present(), quorum.heads()) + "%");
        mark.getStyle().set("left", part(quorum.needed(), quorum.heads()) + "%");
    }

    private static long part(long some, long all) {
        return all == 0 ? 0 : Math.min(WHOLE, some * WHOLE / all);
    }
}
