package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A strip of at most six figures, each with its name, its unit and one line of explanation. */
@Tag("dl")
public class Figures extends Component implements com.vaadin.flow.component.HasComponents, HasStyle {

    private Span last = new Span();

    /** What a figure wants to say. */
    public enum Tone {
        PLAIN,
        STRONG,
        HOT,
        BAD
    }

    public Figures() {
        addClassName("figs");
    }

    public Figures figure(String name, String value, String unit) {
        return figure(name, value, unit, "", Tone.PLAIN);
    }

    public Figures figure(String name, String value, String unit, String note) {
        return figure(name, value, unit, note, Tone.PLAIN);
    }

    public Figures figure(String name, String value, String unit, String note, Tone tone) {
        last = new Span(value);
        var number = new DescriptionList.Description(last);
        number.addClassName("v");
        if (tone != Tone.PLAIN) {
            number.addClassName(tone.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (!unit.isEmpty()) {
            var small = new Span(unit);
            small.addClassName("unit");
            number.add(small);
        }
        var figure = new Div(new DescriptionList.Term(name), number);
        if (!note.isEmpty()) {
            var explanation = new DescriptionList.Description(note);
            explanation.addClassName("x");
            figure.add(explanation);
        }
        add(figure);
        return this;
    }

    /** The figure just added opens the rows it counts; the title, where there is one, says it exactly. */
    public Figures link(String href, String title) {
        var link = new Anchor(href, last.getText());
        if (!title.isEmpty()) {
            link.setTitle(title);
        }
        last.removeAll();
        last.add(link);
        return this;
    }
}
