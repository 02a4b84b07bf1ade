package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import liannong.schedule.plans.Coming;
import liannong.schedule.plans.ComingRow;
import liannong.schedule.plans.SourceKind;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.StatusTag;

/** What plans bring due: which period, on which working day, and what was made of it. */
class ComingTable extends Ledger<ComingRow> {

    private static final int SHOWN_WHOLE = 30;

    private final LocalDate today;

    ComingTable(List<ComingRow> rows, LocalDate today) {
        super(Words.text("plan.calendar"));
        this.today = today;
        text(Words.text("plan.due-on"), row -> due(row.coming()));
        text(Words.text("plan.name"), ComingRow::plan).setFlexGrow(2);
        text(Words.text("plan.organisation"), ComingRow::organisation);
        text(Words.text("plan.period"), row -> period(row.coming()));
        text(Words.text("plan.opens-on"), row -> Fmt.date(row.coming().opensOn()));
        status(Words.text("plan.state"), this::state);
        addComponentColumn(ComingTable::link)
                .setHeader(Words.text("plan.run"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        narrow(
                row -> new Lines(
                        row.plan(),
                        row.organisation() + " · " + period(row.coming()),
                        Fmt.date(row.coming().dueOn()),
                        state(row)),
                "");
        setItems(rows);
        setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        empty(new EmptyState(Words.text("plan.nothing-due"), Words.text("plan.nothing-due-why")));
    }

    private static String due(Coming coming) {
        String day = coming.isMoved()
                ? Words.text("plan.moved", Fmt.date(coming.dueOn()), Fmt.date(coming.plannedOn()))
                : Fmt.date(coming.dueOn());
        return coming.lastOn() == null ? day : Words.text("plan.until", day, Fmt.date(coming.lastOn()));
    }

    private static String period(Coming coming) {
        return Words.text("plan.from-to", Fmt.date(coming.firstDay()), Fmt.date(coming.lastDay()));
    }

    private StatusTag state(ComingRow row) {
        if (row.answer() == null)
            return row.coming().opensOn().isAfter(today)
                    ? StatusTag.planned(Words.text("plan.state.planned"))
                    : StatusTag.waiting(Words.text("plan.state.opens"));
        String word = Words.text("plan.state." + row.answer().name());
        return switch (row.answer()) {
            case DRAFT_OPENED, OPEN_ALREADY -> StatusTag.ok(word);
            case REMINDER -> StatusTag.waiting(word);
        };
    }

    private static Component link(ComingRow row) {
        if (row.answerId() == null) return new Span(row.note() == null ? "" : Words.text("plan.note." + row.note()));
        String path = row.sourceKind() == SourceKind.SCHEME ? "entitlements/" : "distributions/";
        return new Anchor(path + row.answerId(), Words.text("plan.open-run"));
    }

    /** The plan in a mark of the calendar; not filled until it has come due. */
    static Component mark(ComingRow row) {
        var mark = new Span(row.plan());
        mark.addClassNames("k", row.answer() == null ? "planned" : "due");
        mark.setTitle(row.organisation());
        return mark;
    }
}
