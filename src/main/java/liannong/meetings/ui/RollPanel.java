package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import liannong.meetings.MeetingCard;
import liannong.meetings.RollRow;
import liannong.ui.Confirm;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.SearchField;
import liannong.ui.Section;
import liannong.ui.StatusTag;
import org.jspecify.annotations.Nullable;

/** Who is there: found by a name, a number or initials, and ticked with one tap. */
class RollPanel extends Section {

    /** Whom of them one looks at. */
    enum Show {
        ALL,
        ABSENT,
        PRESENT
    }

    static final int SHORT = 12;
    static final int MORE = 48;

    private final Desk desk;
    private final MeetingCard meeting;
    private final boolean ticks;
    private final Runnable changed;
    final SearchField search;
    final RadioButtonGroup<Show> which = new RadioButtonGroup<>();
    final Div list = new Div();
    private List<RollRow> rows = List.of();
    private int most = SHORT;

    RollPanel(Desk desk, MeetingCard meeting, boolean ticks, Runnable changed) {
        super("");
        this.desk = desk;
        this.meeting = meeting;
        this.ticks = ticks;
        this.changed = changed;
        addClassName("roll");
        heading(getTranslation("meetings.roll.title"));
        search = new SearchField(getTranslation("meetings.roll.search"), 40, typed -> fill());
        search.setWidthFull();
        search.addKeyPressListener(Key.ENTER, pressed -> tickTheOnlyOne());
        which.setItems(Show.values());
        which.setAriaLabel(getTranslation("meetings.roll.which"));
        which.setValue(ticks ? Show.ALL : Show.PRESENT);
        which.addValueChangeListener(change -> fill());
        list.addClassName("voters");
        add(search, which, list);
        show();
    }

    /** Reads anew who is there; what is being typed stays. */
    void show() {
        rows = desk.roll().rows(meeting.id());
        which.setItemLabelGenerator(show -> getTranslation(
                "meetings.roll.show." + show.name().toLowerCase(Locale.ROOT),
                Fmt.count(rows.stream().filter(row -> shows(show, row)).count())));
        fill();
    }

    private static boolean shows(Show show, RollRow row) {
        return switch (show) {
            case ALL -> true;
            case ABSENT -> !row.present();
            case PRESENT -> row.present();
        };
    }

    private List<RollRow> found() {
        return rows.stream()
                .filter(row -> shows(which.getValue(), row))
                .filter(row -> row.isFoundBy(search.getValue()))
                .toList();
    }

    private void fill() {
        List<RollRow> found = found();
        list.removeAll();
        found.stream().limit(most).map(this::line).forEach(list::add);
        if (found.isEmpty())
            list.add(note(
                    getTranslation(search.getValue().isBlank() ? "meetings.roll.nobody" : "meetings.roll.no-such")));
        if (found.size() > most) list.add(more(found.size()));
    }

    private Button more(int found) {
        var more = new Button(getTranslation("meetings.roll.more", Fmt.count(most), Fmt.count(found)), pressed -> {
            most += MORE;
            fill();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        return more;
    }

    private Component line(RollRow row) {
        var name = new Span(row.memberNo() + " " + row.name());
        name.addClassName("n");
        var about = new Span(about(row));
        about.addClassName("s");
        var words = new Div(name, about);
        if (row.stranger()) words.add(StatusTag.bad(getTranslation("meetings.roll.stranger")));
        if (!ticks) {
            var line = new Div(tick(), words);
            line.addClassNames("voter", row.present() ? "on" : "off");
            return line;
        }
        var tap = new NativeButton("", pressed -> toggle(row));
        tap.add(tick(), words);
        tap.addClassNames("voter", row.present() ? "on" : "off");
        tap.getElement().setAttribute("aria-pressed", Boolean.toString(row.present()));
        var line = new Div(tap);
        line.addClassName("line");
        if (!row.present() && meeting.proxies() > 0) line.add(proxy(row));
        return line;
    }

    private static Span tick() {
        var tick = new Span();
        tick.addClassName("tick");
        tick.getElement().setAttribute("aria-hidden", "true");
        return tick;
    }

    private String about(RollRow row) {
        String votes = row.votes() > 1 ? " · " + getTranslation("meetings.roll.votes", row.votes()) : "";
        String holds = row.holds() > 0 ? " · " + getTranslation("meetings.roll.holds", row.holds()) : "";
        String by = row.holder() == null ? "" : " · " + getTranslation("meetings.roll.by", row.holder());
        return row.place() + votes + holds + by;
    }

    private Button proxy(RollRow row) {
        var button = new Button(
                getTranslation("meetings.roll.proxy"),
                pressed -> new EntryDialog(
                                getTranslation("meetings.roll.proxy-of", row.name()),
                                getTranslation("meetings.roll.enter-proxy"),
                                new ProxyForm(desk, meeting, row, rows),
                                changed)
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("meetings.roll.proxy-of", row.name()));
        return button;
    }

    void toggle(RollRow row) {
        if (!row.present()) act(id -> desk.roll().tick(meeting.id(), id), row);
        else if (row.cast() == 0) act(id -> desk.roll().untick(meeting.id(), id, false), row);
        else
            Confirm.danger(
                    getTranslation("meetings.roll.untick", row.name()),
                    getTranslation("meetings.roll.untick-what", row.cast()),
                    getTranslation("meetings.roll.untick-verb"),
                    () -> act(id -> desk.roll().untick(meeting.id(), id, true), row));
    }

    private void act(Consumer<Long> act, RollRow row) {
        act.accept(row.memberId());
        changed.run();
    }

    /** On a keyboard: type, Enter, type the next one. */
    private void tickTheOnlyOne() {
        RollRow only = onlyAbsent();
        if (!ticks || only == null) return;
        search.clear();
        toggle(only);
    }

    private @Nullable RollRow onlyAbsent() {
        List<RollRow> found = found();
        return found.size() == 1 && !found.getFirst().present() ? found.getFirst() : null;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("mut2");
        return note;
    }
}
