package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import liannong.schedule.desk.DutyActs;
import liannong.schedule.desk.DutyRow;
import liannong.schedule.desk.DutyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.StatusTag;

/** Every timed duty in a line, with what a person who may step in can do about it. */
class DutyTable extends Ledger<DutyRow> {

    private final DutyActs acts;
    private final boolean mayAct;
    private final Consumer<String> done;

    /** @param done what follows an act, with what is said of it */
    DutyTable(DutyActs acts, boolean mayAct, Consumer<String> done) {
        super(Words.text("schedule.desk.duties"));
        this.acts = acts;
        this.mayAct = mayAct;
        this.done = done;
        name(Words.text("schedule.desk.duty"), row -> Words.duty(row.name()));
        status(Words.text("schedule.desk.state"), DutyTable::state);
        text(Words.text("schedule.desk.next"), row -> Fmt.date(row.nextDay()));
        figure(Words.text("schedule.desk.open"), row -> row.openDays() == 0 ? "" : Fmt.count(row.openDays()));
        text(Words.text("schedule.desk.last"), row -> row.lastDay() == null ? "" : Fmt.date(row.lastDay()));
        figure(Words.text("schedule.desk.took"), row -> row.lastTookMs() == null ? "" : Words.took(row.lastTookMs()));
        figure(Words.text("schedule.desk.items"), row -> Fmt.count(row.lastItems()));
        if (mayAct) addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        narrow(row -> new Lines(Words.duty(row.name()), note(row), actions(row), state(row)), "");
        setAllRowsVisible(true);
    }

    void show(List<DutyRow> rows) {
        setItems(rows);
    }

    static StatusTag state(DutyRow row) {
        String word = Words.text("schedule.desk.state." + row.state().name());
        return switch (row.state()) {
            case PAUSED -> new StatusTag(StatusTag.Kind.WAIT, word);
            case RUNNING -> StatusTag.running(word);
            case FAILED -> StatusTag.bad(word);
            case BEHIND -> StatusTag.waiting(word);
            case WAITING -> StatusTag.ok(word);
        };
    }

    private static String note(DutyRow row) {
        return Words.text("schedule.desk.next-on", Fmt.date(row.nextDay()));
    }

    private Component actions(DutyRow row) {
        if (!mayAct) return new Span();
        var actions = new Div();
        actions.addClassName("row-actions");
        if (row.state() == DutyState.PAUSED) {
            actions.add(act("resume", row, acts::resume));
            return actions;
        }
        LocalDate failed = row.failedDay();
        if (failed != null) {
            actions.add(button("rerun", row, (id, why) -> acts.rerun(id, row.name(), failed, why), Fmt.date(failed)));
        } else {
            actions.add(act("run-now", row, acts::runNow));
        }
        actions.add(act("pause", row, acts::pause));
        return actions;
    }

    /** An act on a duty. */
    private interface Act {
        void on(UUID commandId, String duty, String why);
    }

    private Button act(String verb, DutyRow row, Act act) {
        return button(verb, row, (id, why) -> act.on(id, row.name(), why), Fmt.count(row.openDays()));
    }

    private Button button(String verb, DutyRow row, BiConsumer<UUID, String> act, String fact) {
        String word = Words.text("schedule.act." + verb);
        String name = Words.duty(row.name());
        var button = new Button(
                word,
                pressed -> new EntryDialog(
                                word + " · " + name,
                                word,
                                new ReasonForm(Words.text("schedule.act." + verb + "-what", name, fact), act),
                                () -> done.accept(Words.text("schedule.act." + verb + "-done", name)))
                        .open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(word + " " + name);
        return button;
    }
}
