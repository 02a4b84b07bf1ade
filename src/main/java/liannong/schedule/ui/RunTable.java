package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import liannong.schedule.desk.RunOutcome;
import liannong.schedule.desk.RunRow;
import liannong.schedule.desk.ScheduleDesk;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.StatusTag;

/** What ran, for which day, how long, and what became of it. */
class RunTable extends Ledger<RunRow> {

    private static final int SHOWN_WHOLE = 30;

    RunTable(List<RunRow> rows) {
        super(Words.text("schedule.desk.runs"));
        name(Words.text("schedule.desk.duty"), row -> Words.duty(row.task()));
        text(Words.text("schedule.desk.day"), row -> Fmt.date(row.day()));
        text(Words.text("schedule.desk.began"), row -> Fmt.moment(row.beganAt()));
        figure(Words.text("schedule.desk.took"), row -> row.tookMs() == null ? "" : Words.took(row.tookMs()));
        figure(Words.text("schedule.desk.items"), row -> Fmt.count(row.items()));
        status(Words.text("schedule.desk.outcome"), RunTable::outcome);
        text(Words.text("schedule.desk.asker"), row -> Objects.requireNonNullElse(row.asker(), ""));
        text(Words.text("schedule.desk.error"), RunTable::remark).setFlexGrow(3);
        narrow(
                row -> new Lines(
                        Words.duty(row.task()),
                        Fmt.date(row.day()) + " " + remark(row),
                        row.tookMs() == null ? "" : Words.took(row.tookMs()),
                        outcome(row)),
                "");
        setItems(rows);
        setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        empty(new EmptyState(Words.text("schedule.desk.no-runs"), Words.text("schedule.desk.no-runs-why")));
    }

    private static String remark(RunRow row) {
        if (row.outcome() == RunOutcome.SKIPPED) return Words.text("schedule.desk.skipped", row.items());
        if (row.outcome() == RunOutcome.LOST) return Words.text("schedule.desk.lost");
        return Objects.requireNonNullElse(row.error(), "");
    }

    private static StatusTag outcome(RunRow row) {
        String word = Words.text("schedule.desk.outcome." + row.outcome().name());
        return switch (row.outcome()) {
            case DONE -> StatusTag.ok(word);
            case RUNNING -> StatusTag.running(word);
            case FAILED -> StatusTag.bad(word);
            case LOST, SKIPPED -> StatusTag.waiting(word);
        };
    }

    /** What ran for a day, in a mark of the calendar. */
    static Component mark(ScheduleDesk.DayFigures day) {
        var mark = day.failed() > 0
                ? new Span(Words.text("schedule.desk.mark-failed", day.failed()))
                : new Span(Words.text("schedule.desk.mark-done", day.done()));
        mark.addClassNames("k", day.failed() > 0 ? "bad" : "ok");
        return mark;
    }
}
