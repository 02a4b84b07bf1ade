package liannong.schedule.ui;

import java.util.List;
import liannong.schedule.works.WorkRow;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.StatusTag;

/** What is done in the background: who asked for it, how far it is, and what became of it. */
class WorkTable extends Ledger<WorkRow> {

    private static final int SHOWN_WHOLE = 30;

    WorkTable(List<WorkRow> rows) {
        super(Words.text("schedule.desk.works"));
        name(Words.text("schedule.work.kind"), WorkTable::kind);
        text(Words.text("schedule.act.at"), row -> Fmt.moment(row.askedAt()));
        text(Words.text("schedule.desk.asker"), WorkRow::askedName);
        figure(Words.text("schedule.work.progress"), WorkTable::progress);
        status(Words.text("schedule.desk.outcome"), WorkTable::state);
        text(Words.text("schedule.desk.error"), row -> row.refusal(liannong.ui.Texts.language()))
                .setFlexGrow(3);
        narrow(row -> new Lines(kind(row), row.askedName(), progress(row), state(row)), "");
        setItems(rows);
        setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        empty(new EmptyState(Words.text("schedule.work.none"), Words.text("schedule.work.none-why")));
    }

    private static String kind(WorkRow row) {
        return Words.text("work.kind." + row.kind());
    }

    private static String progress(WorkRow row) {
        return row.total() == 0 ? "" : Words.text("schedule.work.of", Fmt.count(row.done()), Fmt.count(row.total()));
    }

    private static StatusTag state(WorkRow row) {
        String word = Words.text("schedule.work.state." + row.state().name());
        return switch (row.state()) {
            case WAITING -> StatusTag.waiting(word);
            case RUNNING -> StatusTag.running(word);
            case DONE -> StatusTag.ok(word);
            case REFUSED, FAILED -> StatusTag.bad(word);
        };
    }
}
