package liannong.schedule.ui;

import java.util.List;
import liannong.schedule.desk.ActRow;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;

/** Who stepped into the schedule, when and why. */
class ActTable extends Ledger<ActRow> {

    private static final int SHOWN_WHOLE = 30;

    ActTable(List<ActRow> rows) {
        super(Words.text("schedule.desk.acts"));
        text(Words.text("schedule.act.at"), row -> Fmt.moment(row.actedAt()));
        text(Words.text("schedule.act.by"), ActRow::actor);
        text(Words.text("schedule.act.what"), ActTable::what);
        text(Words.text("schedule.desk.duty"), row -> Words.duty(row.duty()));
        text(Words.text("schedule.act.reason"), ActRow::reason).setFlexGrow(3);
        narrow(
                row -> new Lines(
                        what(row) + " · " + Words.duty(row.duty()),
                        row.actor() + " · " + row.reason(),
                        Fmt.moment(row.actedAt()),
                        null),
                "");
        setItems(rows);
        setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        empty(new EmptyState(Words.text("schedule.act.none"), Words.text("schedule.act.none-why")));
    }

    private static String what(ActRow row) {
        String act = Words.text("schedule.act.kind." + row.act().name());
        return row.day() == null ? act : act + " " + Fmt.date(row.day());
    }
}
