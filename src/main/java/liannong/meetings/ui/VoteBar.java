package liannong.meetings.ui;

import com.vaadin.flow.component.html.Div;
import liannong.meetings.VoteCount;

/** All voting rights as one bar: in favour, against, abstained; a mark where it is enough. The words say it too. */
final class VoteBar {

    private static final int WHOLE = 1000;

    private VoteBar() {}

    static Div of(VoteCount count) {
        var track = new Div(
                part("for", count.inFavour(), count),
                part("against", count.against(), count),
                part("abstain", count.abstained(), count));
        track.addClassNames("track", "votes");
        track.getElement().setAttribute("aria-hidden", "true");
        var mark = new Div();
        mark.addClassName("mark");
        mark.getStyle().set("left", width(count.needed(), count));
        track.add(mark);
        return track;
    }

    private static Div part(String name, long votes, VoteCount count) {
        var part = new Div();
        part.addClassName(name);
        part.setWidth(width(votes, count));
        return part;
    }

    private static String width(long votes, VoteCount count) {
        long tenths = count.totalRights() == 0 ? 0 : Math.min(WHOLE, votes * WHOLE / count.totalRights());
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
