package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import liannong.base.Refused;

/** A message in the page that needs an answer: what is the matter, what to do, and the action that does it. */
public class Banner extends Div {

    /** How grave it is. */
    public enum Kind {
        BAD(Glyph.STOP),
        WAIT(Glyph.WAIT),
        INFO(Glyph.INFO),
        OK(Glyph.CHECK);

        private final Glyph glyph;

        Kind(Glyph glyph) {
            this.glyph = glyph;
        }
    }

    private final Div words = new Div();

    public Banner(Kind kind, String what, String detail) {
        addClassNames("ban", kind.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", kind == Kind.BAD ? "alert" : "status");
        words.getElement().appendChild(new Element("b").setText(what));
        if (!detail.isEmpty()) {
            words.add(new Paragraph(detail));
        }
        add(kind.glyph.icon(), words);
    }

    public static Banner bad(String what, String detail) {
        return new Banner(Kind.BAD, what, detail);
    }

    public static Banner waiting(String what, String detail) {
        return new Banner(Kind.WAIT, what, detail);
    }

    public static Banner info(String what, String detail) {
        return new Banner(Kind.INFO, what, detail);
    }

    public static Banner ok(String what, String detail) {
        return new Banner(Kind.OK, what, detail);
    }

    /** What the rules refused, in the language of the reader. */
    public static Banner refused(Refused refused, Locale locale) {
        return bad(Texts.of(locale, refused), "");
    }

    public Banner actions(Component... components) {
        var actions = new Div(components);
        actions.addClassName("acts");
        add(actions);
        return this;
    }
}
