package liannong.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.notices.ObjectionRow;
import liannong.notices.Objections;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** The objections to one notice, for those who answer them and those who wait for the answers. */
public class ObjectionsPanel extends Section {

    private final Objections objections;
    private final long noticeId;
    private final Runnable answered;
    private final Div list = new Div();

    /** @param answered called after each answer, so that the page around can look again at what it waits for */
    public ObjectionsPanel(Objections objections, long noticeId, Runnable answered) {
        super("");
        this.objections = objections;
        this.noticeId = noticeId;
        this.answered = answered;
        add(list);
        show();
    }

    private void show() {
        List<ObjectionRow> rows = objections.of(noticeId);
        long open = rows.stream().filter(ObjectionRow::open).count();
        heading(
                open > 0
                        ? getTranslation("objections.heading-open", open)
                        : getTranslation("objections.heading", rows.size()));
        list.removeAll();
        if (rows.isEmpty()) list.add(new Paragraph(getTranslation("objections.none")));
        rows.forEach(row -> list.add(item(row)));
    }

    private Div item(ObjectionRow row) {
        var name = new Span(row.memberNo() + "  " + row.name());
        name.addClassName("n");
        var head = new Div(
                name, new Span(getTranslation("objections.amount", Fmt.money(new Money(row.amountFen())))), tag(row));
        head.addClassName("hd");
        var said = new Paragraph(row.text());
        var item = new Div(head, said, note(row));
        item.addClassName("objection");
        if (row.answer() != null) item.add(answer(row.answer()));
        if (row.open() && mayAnswer(row)) {
            item.add(new AnswerForm(objections, row.id(), () -> {
                show();
                answered.run();
            }));
        }
        return item;
    }

    private static Paragraph answer(String text) {
        var answer = new Paragraph(text);
        answer.addClassName("answer");
        return answer;
    }

    private Span note(ObjectionRow row) {
        var note = new Span(
                row.open()
                        ? getTranslation("objections.raised", Fmt.date(row.raisedOn()), Fmt.date(row.answerDue()))
                        : getTranslation(
                                "objections.answered",
                                Fmt.date(row.raisedOn()),
                                Objects.requireNonNullElse(row.answeredBy(), ""),
                                Fmt.date(Objects.requireNonNull(row.answeredOn()))));
        note.addClassName("mut2");
        return note;
    }

    private StatusTag tag(ObjectionRow row) {
        if (!row.open()) return StatusTag.ok(getTranslation("objections.state.answered"));
        return row.overdue()
                ? StatusTag.bad(getTranslation("objections.state.overdue"))
                : StatusTag.waiting(getTranslation("objections.state.open"));
    }

    /** Hiding the form is courtesy; the service refuses. */
    private static boolean mayAnswer(ObjectionRow row) {
        SignedIn me = CurrentUser.get();
        return (me.role() == Role.CHAIR || me.role() == Role.SUPERVISOR) && row.raisedBy() != me.id();
    }
}
