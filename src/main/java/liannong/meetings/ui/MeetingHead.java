package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import liannong.meetings.MeetingCard;
import liannong.meetings.MeetingState;
import liannong.ui.Confirm;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.PageHead;

/** What meeting this is, and what the signed-in person can do with it now. */
final class MeetingHead {

    private final Desk desk;
    private final MeetingCard meeting;
    private final Supplier<String> shown;
    private final Runnable done;

    private MeetingHead(Desk desk, MeetingCard meeting, Supplier<String> shown, Runnable done) {
        this.desk = desk;
        this.meeting = meeting;
        this.shown = shown;
        this.done = done;
    }

    /** @param shown the fingerprint of the record that the page shows at the moment */
    static PageHead of(Desk desk, MeetingCard meeting, May may, Supplier<String> shown, Runnable done) {
        var head = new PageHead(meeting.title())
                .crumb(text("meetings.title"), "meetings?c=" + meeting.cooperativeId())
                .here(text("meetings.number", meeting.no()))
                .status(MeetingWords.state(meeting.state()))
                .meta(
                        meeting.cooperative(),
                        text(meeting.kind().key()),
                        text("meetings.when", Fmt.date(meeting.heldOn()), MeetingWords.hour(meeting.heldAt())),
                        meeting.place());
        List<Component> actions = new MeetingHead(desk, meeting, shown, done).actions(may);
        if (!actions.isEmpty()) head.actions(actions.toArray(Component[]::new));
        return head;
    }

    private List<Component> actions(May may) {
        List<Component> actions = new ArrayList<>();
        boolean planned = meeting.state() == MeetingState.CONVENED;
        if (planned && may.records())
            actions.add(ask("meetings.move", "meetings.enter", () -> new MoveForm(desk, meeting)));
        if ((planned || meeting.isOpen()) && may.leads())
            actions.add(ask("meetings.cancel", "meetings.cancel", () -> new CancelForm(desk, meeting)));
        if (planned && may.leads()) actions.add(main("meetings.open", this::open));
        if (meeting.isOpen() && may.leads()) actions.add(main("meetings.seal", this::seal));
        return actions;
    }

    private Button ask(String title, String verb, Supplier<Entry> form) {
        return new Button(text(title), pressed -> new EntryDialog(text(title), text(verb), form.get(), done).open());
    }

    private static Button main(String key, Runnable action) {
        var button = new Button(text(key), pressed -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void open() {
        desk.proceedings().open(meeting.id());
        done.run();
    }

    /** What is sealed is what stood on the page when the button was pressed, and nothing else. */
    private void seal() {
        String seen = shown.get();
        desk.sealing().requireUnchanged(meeting.id(), seen);
        MeetingCard now = desk.book().find(meeting.id()).orElse(meeting);
        long passed = desk.book().items(meeting.id()).stream()
                .filter(item -> item.isVoted() && item.count(now.rights()).passed())
                .count();
        Confirm.step(
                text("meetings.seal.ask"),
                text("meetings.seal.what", Fmt.count(now.present()), Fmt.count(now.heads()), Fmt.count(passed)),
                text("meetings.seal"),
                () -> {
                    desk.sealing().seal(meeting.id(), seen);
                    done.run();
                });
    }

    private static String text(String key, Object... facts) {
        return MeetingWords.text(key, facts);
    }
}
