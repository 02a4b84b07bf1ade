package liannong.household.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import liannong.dividends.LineOnItsWay;
import liannong.dividends.Progress;
import liannong.ui.HouseholdLayout;
import liannong.ui.Steps;
import org.jspecify.annotations.Nullable;

/** The four steps to the money: worked out, laid open, agreed to, on the card. */
class WhereItStands extends Steps {

    private final Words words;

    WhereItStands(Words words, LineOnItsWay line) {
        this.words = words;
        Progress progress = line.progress();
        boolean noticeOver = line.noticeClosedOn() != null;
        step(State.DONE, words.written("household.step.computed"), words.day(line.computedOn()));
        step(noticeOver ? State.DONE : State.NOW, words.written("household.step.notice"), notice(line));
        step(
                released(line, noticeOver),
                words.written("household.step.released"),
                when(line.releasedOn(), noticeOver ? "household.step.soon" : "household.step.after-notice"));
        step(
                arrival(line, progress),
                words.written(line.totalFen() < 0 ? "household.step.overpaid" : "household.step.arrived"),
                arrived(line, progress));
        HouseholdLayout.say(this, words.written("household.standing-aloud." + key(progress)));
    }

    private String notice(LineOnItsWay line) {
        if (line.noticeClosedOn() != null)
            return words.written("household.step.notice-over", line.noticeOpenedOn(), line.noticeLastDay());
        long left = Math.max(0, ChronoUnit.DAYS.between(words.today(), line.noticeLastDay()));
        return words.written("household.step.notice-left", line.noticeLastDay(), left);
    }

    private static State released(LineOnItsWay line, boolean noticeOver) {
        if (line.releasedOn() != null) return State.DONE;
        return noticeOver ? State.NOW : State.LATER;
    }

    private static State arrival(LineOnItsWay line, Progress progress) {
        return switch (progress) {
            case CREDITED, SET_OFF, OVERPAID -> State.DONE;
            case RETURNED -> State.STOP;
            case AWAITING_DUE_DAY, SENT -> State.NOW;
            case NOTHING_TO_PAY -> line.releasedOn() == null ? State.LATER : State.DONE;
            case ON_NOTICE, AWAITING_RELEASE, HELD -> State.LATER;
        };
    }

    private String arrived(LineOnItsWay line, Progress progress) {
        return switch (progress) {
            case CREDITED -> when(line.settledOn(), "household.step.soon");
            case RETURNED -> words.written("household.standing.returned");
            case SENT -> words.written("household.standing.sent");
            case NOTHING_TO_PAY -> words.written("household.standing.nothing");
            case SET_OFF -> words.written("household.standing.set-off");
            case OVERPAID -> when(line.releasedOn(), "household.step.soon");
            case AWAITING_DUE_DAY -> when(line.dueOn(), "household.step.soon");
            case HELD ->
                words.written(line.totalFen() < 0 ? "household.standing.held-less" : "household.standing.held");
            case ON_NOTICE, AWAITING_RELEASE -> words.written("household.step.after-release");
        };
    }

    private String when(@Nullable LocalDate day, String otherwise) {
        return day == null ? words.written(otherwise) : words.day(day);
    }

    private static String key(Progress progress) {
        return progress.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
