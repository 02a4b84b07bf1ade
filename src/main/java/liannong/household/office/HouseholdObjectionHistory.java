package liannong.household.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.notices.HouseholdObjections;
import liannong.notices.ObjectionRow;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdChapter;
import liannong.registry.HouseholdHistory;
import liannong.registry.HouseholdSheet;
import liannong.registry.Word;
import org.springframework.stereotype.Component;

/** The objections in a household's file: what was said by whom, and what became of it. */
@Component
class HouseholdObjectionHistory implements HouseholdHistory {

    private final HouseholdObjections objections;

    HouseholdObjectionHistory(HouseholdObjections objections) {
        this.objections = objections;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public HouseholdChapter of(long householdId, int limit) {
        List<ObjectionRow> rows = objections.ofHousehold(householdId, limit);
        var history = new ArrayList<HistoryEntry>();
        rows.forEach(row -> history.addAll(entries(row)));
        var sheet = new HouseholdSheet(
                "household-file.objections",
                List.of(
                        "household-file.objections.day",
                        "household-file.cooperative",
                        "household-file.objections.amount",
                        "household-file.objections.by",
                        "household-file.objections.due",
                        "household-file.outcome"),
                rows.stream().map(HouseholdObjectionHistory::line).toList(),
                List.of());
        return new HouseholdChapter(List.of(sheet), history);
    }

    private static HouseholdSheet.Line line(ObjectionRow row) {
        return new HouseholdSheet.Line(
                List.of(
                        row.raisedOn(),
                        row.organisation(),
                        new Money(row.amountFen()),
                        by(row),
                        row.answerDue(),
                        state(row)),
                link(row));
    }

    private static List<HistoryEntry> entries(ObjectionRow row) {
        var raised = new HistoryEntry(
                row.raisedOn(),
                null,
                "household-file.history.objection",
                List.of(by(row), row.organisation(), new Money(row.amountFen())),
                link(row));
        if (row.open()) return List.of(raised);
        var answered = new HistoryEntry(
                Objects.requireNonNull(row.answeredOn()),
                null,
                "household-file.history.objection-answered",
                List.of(Objects.requireNonNullElse(row.answeredBy(), ""), row.organisation()),
                link(row));
        return List.of(raised, answered);
    }

    private static Word by(ObjectionRow row) {
        return row.raiser().told() == null
                ? Word.of("household-file.objections.itself")
                : Word.of("household-file.objections.clerk", row.raiser().name());
    }

    private static Word state(ObjectionRow row) {
        if (!row.open()) return Word.status(Word.Tone.OK, "objections.state.answered");
        return row.overdue()
                ? Word.status(Word.Tone.BAD, "objections.state.overdue")
                : Word.status(Word.Tone.WAIT, "objections.state.open");
    }

    private static String link(ObjectionRow row) {
        return "households/" + row.householdId() + "/objections";
    }
}
