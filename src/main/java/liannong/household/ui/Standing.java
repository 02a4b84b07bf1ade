package liannong.household.ui;

import com.vaadin.flow.component.html.Emphasis;
import java.time.LocalDate;
import java.util.Objects;
import liannong.dividends.HouseholdDividends;

/** Where a dividend stands, in one plain sentence. */
final class Standing {

    private Standing() {}

    static Emphasis of(Words words, HouseholdDividends.Row row) {
        return switch (row.progress()) {
            case ON_NOTICE -> words.note("household.standing.on-notice", row.noticeLastDay());
            case AWAITING_RELEASE -> words.note("household.standing.awaiting-release");
            case HELD -> words.note("household.standing.held");
            case AWAITING_DUE_DAY -> due(words, Objects.requireNonNull(row.dueOn()));
            case SENT -> words.note("household.standing.sent");
            case CREDITED -> words.note("household.standing.credited", Objects.requireNonNull(row.settledOn()));
            case RETURNED -> warning(words.note("household.standing.returned"));
            case SET_OFF -> words.note("household.standing.set-off");
            case OVERPAID -> warning(words.note("household.standing.overpaid"));
            case NOTHING_TO_PAY -> words.note("household.standing.nothing");
        };
    }

    /** What was due on a past day and did not leave waits for the number of an account. */
    private static Emphasis due(Words words, LocalDate dueOn) {
        return dueOn.isBefore(words.today())
                ? warning(words.note("household.standing.no-account"))
                : words.note("household.standing.due", dueOn);
    }

    private static Emphasis warning(Emphasis note) {
        note.addClassName("warn");
        return note;
    }
}
