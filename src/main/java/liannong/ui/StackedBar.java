package liannong.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/** One whole and its parts as a bar, named and counted below it; hollow and hatched parts are not real (yet). */
public class StackedBar extends Div {

    /** How a part is filled; the class {@code f-…} in app.css. */
    public enum Fill {
        TIGHT,
        SEMI,
        LOOSE,
        NOMINAL,
        NONE,
        PAID,
        WAITING,
        RETURNED,
        UNSENT,
        C1,
        C2,
        C3,
        C4,
        C5,
        C6;

        String className() {
            return "f-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Part(Fill fill, String label, long weight, String value) {}

    private final List<Part> parts = new ArrayList<>();
    private final Div bar = new Div();
    private final Div key = new Div();
    private String sum = "";

    public StackedBar() {
        bar.addClassName("stk");
        bar.getElement().setAttribute("aria-hidden", "true");
        key.addClassName("lgs");
        add(bar, key);
    }

    /** A part with its weight as its figure. */
    public StackedBar part(Fill fill, String label, long weight) {
        return part(fill, label, weight, Fmt.count(weight));
    }

    public StackedBar part(Fill fill, String label, long weight, String value) {
        parts.add(new Part(fill, label, weight, value));
        draw();
        return this;
    }

    /** What the parts add up to, shown on the right: {@code 1,790 + 42 + 4 + 473 = 2,309}. */
    public StackedBar sum(String text) {
        sum = text;
        draw();
        return this;
    }

    /** Only the bar, for a cell of a table; the key is read by screen readers alone. */
    public StackedBar bare() {
        key.addClassName("sr");
        return this;
    }

    private void draw() {
        bar.removeAll();
        key.removeAll();
        for (Part part : parts) {
            if (part.weight() > 0) {
                var piece = new Element("i");
                piece.getClassList().add(part.fill().className());
                piece.getStyle().set("flex", part.weight() + " 0 0");
                bar.getElement().appendChild(piece);
            }
            var swatch = new Element("i");
            swatch.getClassList().add(part.fill().className());
            var label = new Span();
            label.addClassName("lg");
            label.getElement().appendChild(swatch);
            label.add(new Span(part.label()), strong(part.value()));
            key.add(label);
        }
        if (!sum.isEmpty()) {
            var total = new Span(Glyph.CHECK.icon(), new Span(sum));
            total.addClassNames("lg", "sum", "num");
            key.add(total);
        }
    }

    private static Span strong(String value) {
        var text = new Span(value);
        text.addClassName("num");
        return text;
    }
}
