package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** Facts of one thing, name and value, line by line. */
public class KeyValues extends DescriptionList {

    public KeyValues() {
        addClassName("kv");
    }

    public KeyValues fact(String name, String value) {
        add(new Term(name), new Description(value));
        return this;
    }

    public KeyValues fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
