package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A part of a page under a rule of ink: a heading that may state the finding, its unit, a tool on the right. */
@Tag("section")
public class Section extends Component implements HasComponents, HasStyle {

    private final H2 heading;
    private final Span unit = new Span();
    private final Span tools = new Span();

    public Section(String heading) {
        this.heading = new H2(heading);
        unit.addClassName("u");
        unit.setVisible(false);
        tools.addClassName("m");
        tools.setVisible(false);
        var head = new Div(this.heading, unit, tools);
        head.addClassName("h");
        addClassName("sec");
        add(head);
    }

    public Section(String heading, Component... content) {
        this(heading);
        add(content);
    }

    /** The unit or the scope of the figures, in small type. */
    public Section unit(String text) {
        unit.setText(text);
        unit.setVisible(true);
        return this;
    }

    public Section tools(Component... components) {
        tools.add(components);
        tools.setVisible(true);
        return this;
    }

    public void heading(String text) {
        heading.setText(text);
    }
}
