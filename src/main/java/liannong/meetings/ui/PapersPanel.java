package liannong.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import liannong.meetings.MeetingCard;
import liannong.meetings.MeetingState;
import liannong.meetings.PaperRow;
import liannong.registry.documents.ui.DocumentLink;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** What lay open before a meeting, and the signed minutes of it. */
class PapersPanel extends Section {

    private final Desk desk;

    private PapersPanel(Desk desk, String heading) {
        super(heading);
        this.desk = desk;
        addClassName("papers");
    }

    static PapersPanel papers(Desk desk, MeetingCard meeting, May may, Runnable changed) {
        var panel = new PapersPanel(desk, MeetingWords.text("meetings.papers.title", Fmt.count(meeting.papers())));
        panel.unit(MeetingWords.text("meetings.papers.from", Fmt.date(meeting.papersOpenFrom()), meeting.paperDays()));
        if (may.records() && meeting.state() == MeetingState.CONVENED)
            panel.tool("meetings.papers.add", () -> new PaperForm(desk, meeting), changed);
        panel.list(desk.book().papers(meeting.id()), "meetings.papers.none");
        return panel;
    }

    static PapersPanel minutes(Desk desk, MeetingCard meeting, May may, Runnable changed) {
        var panel = new PapersPanel(desk, MeetingWords.text("meetings.minutes.title"));
        if (may.records() && meeting.isOpen())
            panel.tool("meetings.minutes.add", () -> new MinutesForm(desk, meeting), changed);
        panel.list(desk.book().minutes(meeting.id()), "meetings.minutes.none");
        return panel;
    }

    private void tool(String key, Supplier<Entry> form, Runnable changed) {
        var add = new Button(
                getTranslation(key),
                pressed -> new EntryDialog(getTranslation(key), getTranslation("meetings.enter"), form.get(), changed)
                        .open());
        add.addThemeVariants(ButtonVariant.SMALL);
        tools(add);
    }

    private void list(List<PaperRow> rows, String none) {
        if (rows.isEmpty()) {
            var nothing = new Paragraph(getTranslation(none));
            nothing.addClassName("mut2");
            add(nothing);
        }
        rows.forEach(row -> add(line(row)));
    }

    private Div line(PaperRow row) {
        var line = new Div();
        line.addClassName("paper");
        desk.documents().find(row.documentId()).map(DocumentLink::new).ifPresent(line::add);
        String about = row.openFrom() == null
                ? getTranslation("meetings.minutes.signed", row.signedBy())
                : getTranslation("meetings.papers.open", Fmt.date(row.openFrom()));
        var note = new Span(
                about + " · " + getTranslation("meetings.entered-by", row.recordedBy(), Fmt.moment(row.recordedAt())));
        note.addClassName("s");
        line.add(note);
        return line;
    }
}
