package liannong.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** How far a thing has come: its steps in order, each with its date and the people who did it. */
public class Steps extends OrderedList {

    /** A step done, under way, stopped (a banner says why), or still to come. */
    public enum State {
        DONE,
        NOW,
        STOP,
        LATER
    }

    public Steps() {
        addClassName("steps");
    }

    public Steps step(State state, String name, String note) {
        var item = new ListItem();
        item.getElement().setAttribute("data-n", Integer.toString(getComponentCount() + 1));
        item.getElement().appendChild(new Element("b").setText(name));
        item.add(new Span(note));
        if (state == State.NOW || state == State.STOP) {
            item.getElement().setAttribute("aria-current", "step");
            item.addClassName("now");
        }
        if (state != State.LATER && state != State.NOW) {
            item.addClassName(state.name().toLowerCase(Locale.ROOT));
        }
        var spoken = new Span(getTranslation("ui.step." + state.name().toLowerCase(Locale.ROOT)));
        spoken.addClassName("sr");
        item.add(spoken);
        add(item);
        return this;
    }
}
