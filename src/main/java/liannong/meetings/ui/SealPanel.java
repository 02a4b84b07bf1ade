package liannong.meetings.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import liannong.meetings.ItemRow;
import liannong.meetings.MeetingCard;
import liannong.ui.CheckList;
import liannong.ui.Download;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** What a meeting still needs before it is sealed; afterwards its fingerprint, computed anew each time one looks. */
class SealPanel extends Section {

    private final Desk desk;
    private final Div content = new Div();

    SealPanel(Desk desk, MeetingCard meeting) {
        super("");
        this.desk = desk;
        addClassName("seal");
        add(content);
        show(meeting);
    }

    void show(MeetingCard meeting) {
        content.removeAll();
        if (meeting.seal() == null) needs(meeting);
        else sealed(meeting, meeting.seal());
    }

    private void needs(MeetingCard meeting) {
        heading(getTranslation("meetings.seal.needs"));
        List<ItemRow> items = desk.book().items(meeting.id());
        long open = items.stream().filter(item -> !item.isVoted()).count();
        var checks = new CheckList();
        check(checks, meeting.quorum().isMet(), "meetings.seal.quorum", MeetingWords.quorum(meeting.quorum()));
        check(
                checks,
                open == 0,
                "meetings.seal.items",
                getTranslation("meetings.agenda.voted-of", Fmt.count(items.size() - open), Fmt.count(items.size())));
        check(
                checks,
                meeting.minutes() > 0,
                "meetings.seal.minutes",
                getTranslation("meetings.seal.documents", meeting.minutes()));
        if (meeting.strangers() > 0)
            checks.failed(
                    getTranslation("meetings.seal.strangers"),
                    getTranslation("meetings.seal.strangers-are", Fmt.count(meeting.strangers())));
        content.add(checks);
    }

    private void check(CheckList checks, boolean passed, String what, String result) {
        if (passed) checks.passed(getTranslation(what), result);
        else checks.warned(getTranslation(what), result);
    }

    private void sealed(MeetingCard meeting, String seal) {
        heading(getTranslation("meetings.seal.title"));
        boolean intact =
                desk.sealing().fingerprint(meeting.id()).filter(seal::equals).isPresent();
        var checks = new CheckList();
        if (intact) checks.passed(getTranslation("meetings.seal.intact"), "");
        else checks.failed(getTranslation("meetings.seal.broken"), "");
        var code = new Code(seal);
        code.addClassName("fingerprint");
        var hint = new Div(getTranslation("meetings.seal.how"));
        hint.addClassName("hint");
        content.add(checks, code, hint, download(meeting));
    }

    private Download download(MeetingCard meeting) {
        return new Download(
                getTranslation("meetings.seal.download"),
                getTranslation("meetings.seal.file", meeting.no()) + ".txt",
                "text/plain;charset=UTF-8",
                () -> Objects.requireNonNull(desk.sealing().record(meeting.id()).orElse(""))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
