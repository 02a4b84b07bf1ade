package liannong.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.notices.ObjectionRow;
import liannong.notices.Objections;
import liannong.ui.Section;

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

    private ObjectionItem item(ObjectionRow row) {
        var item = new ObjectionItem(row.memberNo() + "  " + row.name(), row);
        if (row.open() && mayAnswer(row)) {
            item.add(new AnswerForm(objections, row.id(), () -> {
                show();
                answered.run();
            }));
        }
        return item;
    }

    /** Hiding the form is courtesy; the service refuses. */
    private static boolean mayAnswer(ObjectionRow row) {
        SignedIn me = CurrentUser.get();
        return (me.role() == Role.CHAIR || me.role() == Role.SUPERVISOR)
                && row.raiser().id() != me.id();
    }
}
