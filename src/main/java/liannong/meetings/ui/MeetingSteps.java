package liannong.meetings.ui;

import java.time.Instant;
import liannong.meetings.MeetingCard;
import liannong.meetings.MeetingState;
import liannong.ui.Fmt;
import liannong.ui.Steps;
import org.jspecify.annotations.Nullable;

/** How far a meeting has come: convened, open, sealed, each with its day and its person. */
class MeetingSteps extends Steps {

    MeetingSteps(MeetingCard meeting) {
        boolean over = meeting.state() == MeetingState.CANCELLED;
        step(
                over && meeting.openedAt() == null ? State.STOP : State.DONE,
                getTranslation("meetings.step.convened"),
                Fmt.date(meeting.convenedOn()) + " " + meeting.convenedBy());
        step(
                open(meeting, over),
                getTranslation("meetings.step.open"),
                meeting.openedAt() == null
                        ? getTranslation("meetings.step.planned", Fmt.date(meeting.heldOn()))
                        : by(meeting.openedAt(), meeting.openedBy()));
        step(
                meeting.state() == MeetingState.SEALED ? State.DONE : State.LATER,
                getTranslation("meetings.step.sealed"),
                by(meeting.sealedAt(), meeting.sealedBy()));
    }

    private static State open(MeetingCard meeting, boolean over) {
        return switch (meeting.state()) {
            case CONVENED, OPEN -> State.NOW;
            case SEALED -> State.DONE;
            case CANCELLED -> over && meeting.openedAt() != null ? State.STOP : State.LATER;
        };
    }

    private static String by(@Nullable Instant at, @Nullable String who) {
        return at == null || who == null ? "" : Fmt.moment(at) + " " + who;
    }
}
