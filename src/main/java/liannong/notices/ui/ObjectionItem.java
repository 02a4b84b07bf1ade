package liannong.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import liannong.base.Money;
import liannong.notices.ObjectionRow;
import liannong.notices.Raiser;
import liannong.notices.Told;
import liannong.ui.Fmt;

/** One objection as staff read it: who said what, for whom, by when it is to be answered, and the answer. */
public class ObjectionItem extends Div {

    /** @param about the name over it: whose line it is, or whose notice */
    public ObjectionItem(String about, ObjectionRow row) {
        var name = new Span(about);
        name.addClassName("n");
        var head = new Div(
                name,
                new Span(getTranslation("objections.amount", Fmt.money(new Money(row.amountFen())))),
                ObjectionTag.of(this, row));
        head.addClassName("hd");
        addClassName("objection");
        add(head);
        Raiser raiser = row.raiser();
        if (raiser.told() != null) add(small(toldTo(raiser, raiser.told())));
        add(new Paragraph(row.text()), small(note(row)));
        if (row.answer() != null) add(answer(row.answer()));
    }

    private String toldTo(Raiser raiser, Told told) {
        return getTranslation(
                "objections.by-clerk",
                raiser.name(),
                Fmt.date(Objects.requireNonNull(raiser.toldOn())),
                getTranslation(told.key()));
    }

    private String note(ObjectionRow row) {
        return row.open()
                ? getTranslation("objections.raised", Fmt.date(row.raisedOn()), Fmt.date(row.answerDue()))
                : getTranslation(
                        "objections.answered",
                        Fmt.date(row.raisedOn()),
                        Objects.requireNonNullElse(row.answeredBy(), ""),
                        Fmt.date(Objects.requireNonNull(row.answeredOn())));
    }

    private static Span small(String text) {
        var note = new Span(text);
        note.addClassName("mut2");
        return note;
    }

    private static Paragraph answer(String text) {
        var answer = new Paragraph(text);
        answer.addClassName("answer");
        return answer;
    }
}
