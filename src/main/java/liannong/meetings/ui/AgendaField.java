package liannong.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.meetings.Matter;
import liannong.meetings.NewItem;
import liannong.ui.Filled;

/** The agenda while a meeting is being convened: what each item is about, and the words that are voted on. */
class AgendaField extends Div {

    /** One item. */
    static final class Line extends Div {

        final MatterField matter = new MatterField();
        final TextArea text = new TextArea();

        boolean isComplete() {
            return Filled.every(Filled.all(matter), Filled.all(text));
        }
    }

    final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Runnable changed;

    /** @param changed told when the matters are others */
    AgendaField(Runnable changed) {
        this.changed = changed;
        addClassName("agenda-field");
        var label = new Span(getTranslation("meetings.convene.agenda"));
        label.addClassName("field-label");
        var add = new Button(getTranslation("meetings.item.add"), pressed -> addLine());
        add.addThemeVariants(ButtonVariant.SMALL);
        add(label, list, add);
        addLine();
    }

    final Line addLine() {
        var line = new Line();
        line.addClassName("line");
        line.text.setLabel(getTranslation("meetings.item.text"));
        line.text.setMaxLength(ItemForm.LONGEST);
        line.text.setWidthFull();
        line.matter.addValueChangeListener(change -> changed.run());
        var remove = new Button(getTranslation("meetings.item.remove"), pressed -> {
            lines.remove(line);
            list.remove(line);
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        line.add(line.matter, line.text, remove);
        lines.add(line);
        list.add(line);
        return line;
    }

    boolean isComplete() {
        boolean complete = true;
        for (Line line : lines) complete &= line.isComplete();
        return complete;
    }

    List<NewItem> items() {
        return lines.stream()
                .map(line -> new NewItem(line.matter.getValue(), line.text.getValue()))
                .toList();
    }

    boolean needsPapers() {
        return lines.stream()
                .map(line -> line.matter.getValue())
                .filter(Objects::nonNull)
                .anyMatch(Matter::needsPapers);
    }
}
