package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;

/** Tells the person at the screen: of things done for five seconds, of what went wrong until it is closed. */
public final class Tell {

    private static final int FIVE_SECONDS = 5_000;

    private Tell() {}

    /** @param sentence already translated */
    public static void done(String sentence) {
        Notification.show(sentence, FIVE_SECONDS, Notification.Position.BOTTOM_START);
    }

    /** A red notice that stays; it says what happened and what to do, and may carry the action. */
    static Notification wrong(String what, String detail, String close, Component... actions) {
        var words = new Div();
        words.getElement().appendChild(new Element("b").setText(what));
        if (!detail.isEmpty()) {
            words.add(new Span(detail));
        }
        var row = new Div(Glyph.STOP.icon(), words);
        row.addClassNames("tell");
        row.getElement().setAttribute("role", "alert");
        row.add(actions);
        var notice = new Notification(row);
        var closing = new Button(Glyph.CLOSE.icon(), pressed -> notice.close());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(close);
        row.add(closing);
        notice.getElement().getThemeList().add("bad");
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.setDuration(0);
        notice.open();
        return notice;
    }
}
