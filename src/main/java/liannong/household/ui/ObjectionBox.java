package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import liannong.dividends.LineOnItsWay;
import liannong.dividends.Progress;
import liannong.notices.ObjectionRow;
import liannong.notices.Objections;
import liannong.notices.Raiser;
import liannong.ui.HouseholdLayout;

/** 我觉得不对，要提意见: what the household objected, what it was answered, and the form to object. */
class ObjectionBox extends Div {

    private final Words words;
    private final Objections objections;
    private final LineOnItsWay line;
    final NativeButton object;

    ObjectionBox(Words words, Objections objections, LineOnItsWay line) {
        this.words = words;
        this.objections = objections;
        this.line = line;
        object = new NativeButton(words.written("household.object"), pressed -> ask());
        object.addClassNames("eb", "q", "wide");
        addClassName("object");
        show();
    }

    private void show() {
        removeAll();
        List<ObjectionRow> raised = objections.ofLine(line.noticeId(), line.id());
        if (!raised.isEmpty()) add(words.heading("household.objections"));
        raised.forEach(this::add);
        if (raised.stream().anyMatch(ObjectionRow::open)) {
            add(words.small(line.totalFen() < 0 ? "household.object.holds-less" : "household.object.holds"));
        } else if (running()) {
            var stops = words.small(line.totalFen() < 0 ? "household.object.stops-less" : "household.object.stops");
            stops.addClassName("c");
            add(object, stops);
        }
    }

    private boolean running() {
        return line.progress() == Progress.ON_NOTICE && !line.noticeLastDay().isBefore(words.today());
    }

    private void ask() {
        remove(object);
        addComponentAsFirst(new ObjectionForm(words, objections, line, this::show));
    }

    private void add(ObjectionRow row) {
        var box = new Div(said(row), quoted(row.text()));
        box.addClassName("objection");
        if (row.answer() == null) {
            box.add(words.line("household.objection.due", row.answerDue()));
        } else {
            box.add(
                    words.small(
                            "household.objection.answered",
                            Objects.requireNonNullElse(row.answeredBy(), ""),
                            Objects.requireNonNull(row.answeredOn())),
                    quoted(row.answer()));
        }
        add(box);
    }

    /** Whose words follow: its own, or what the clerk of its village wrote down for it. */
    private Paragraph said(ObjectionRow row) {
        Raiser raiser = row.raiser();
        if (raiser.told() == null) return words.small("household.objection.yours", row.raisedOn());
        return words.small(
                "household.objection.by-clerk",
                Objects.requireNonNull(raiser.toldOn()),
                words.written(raiser.told().key()),
                raiser.name(),
                row.raisedOn());
    }

    private static Paragraph quoted(String text) {
        var quoted = HouseholdLayout.say(new Paragraph(text));
        quoted.addClassName("quoted");
        return quoted;
    }
}
