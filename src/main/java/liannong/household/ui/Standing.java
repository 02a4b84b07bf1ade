package liannong.household.ui;

import com.vaadin.flow.component.html.Emphasis;
import java.time.LocalDate;
import java.util.Objects;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.Progress;
import liannong.dividends.entitlements.HouseholdEntitlements;
import org.jspecify.annotations.Nullable;

/** Where money stands, in one plain sentence. */
final class Standing {

    private Standing() {}

    static Emphasis of(Words words, HouseholdDividends.Row row) {
        return of(words, row.progress(), row.totalFen() < 0, row.noticeLastDay(), row.dueOn(), row.settledOn());
    }

    static Emphasis of(Words words, HouseholdEntitlements.Row row) {
        return of(words, row.progress(), row.totalFen() < 0, row.noticeLastDay(), row.dueOn(), row.settledOn());
    }

    private static Emphasis of(
            Words words,
            Progress progress,
            boolean less,
            LocalDate noticeLastDay,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate settledOn) {
        return switch (progress) {
            case ON_NOTICE -> words.note("household.standing.on-notice", noticeLastDay);
            case AWAITING_RELEASE -> words.note("household.standing.awaiting-release");
            case HELD -> words.note(less ? "household.standing.held-less" : "household.standing.held");
            case AWAITING_DUE_DAY -> due(words, Objects.requireNonNull(dueOn));
            case SENT -> words.note("household.standing.sent");
            case CREDITED -> words.note("household.standing.credited", Objects.requireNonNull(settledOn));
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
