package liannong.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What was checked, and with what result. */
public class CheckList extends UnorderedList {

    public CheckList passed(String what, String result) {
        return check(Glyph.CHECK, "", "ui.check.passed", what, result);
    }

    public CheckList warned(String what, String result) {
        return check(Glyph.WAIT, "w", "ui.check.warned", what, result);
    }

    public CheckList failed(String what, String result) {
        return check(Glyph.STOP, "b", "ui.check.failed", what, result);
    }

    private CheckList check(Glyph glyph, String tone, String spoken, String what, String result) {
        var hidden = new Span(getTranslation(spoken));
        hidden.addClassName("sr");
        var found = new Span(result);
        found.addClassName("q");
        var item = new ListItem(glyph.icon(), hidden, new Span(what), found);
        item.addClassName("chk");
        if (!tone.isEmpty()) {
            item.addClassName(tone);
        }
        add(item);
        return this;
    }
}
