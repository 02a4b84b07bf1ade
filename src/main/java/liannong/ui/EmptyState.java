package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** Where nothing is: what would be here, why it is not, and the one thing to do. */
public class EmptyState extends Div {

    public EmptyState(String what, String why, Component... action) {
        addClassName("empty");
        getElement().appendChild(new Element("b").setText(what));
        add(new Paragraph(why));
        add(action);
    }
}
