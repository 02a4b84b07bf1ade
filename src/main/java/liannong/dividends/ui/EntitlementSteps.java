package liannong.dividends.ui;

import java.time.Instant;
import java.time.LocalDate;
import liannong.base.BusinessTime;
import liannong.dividends.RunState;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.ui.Fmt;
import liannong.ui.Steps;
import org.jspecify.annotations.Nullable;

/** How far a run by a scheme has come: six steps with their dates and people. */
class EntitlementSteps extends Steps {

    EntitlementSteps(EntitlementRow run) {
        int reached = reached(run);
        step(of(1, reached), getTranslation("run.step.draft"), by(run.draftedAt(), run.drafter()));
        step(of(2, reached), getTranslation("run.step.submitted"), by(run.submittedAt(), run.submitter()));
        step(of(3, reached), getTranslation("run.step.notice"), notice(run));
        step(of(4, reached), getTranslation("run.step.released"), by(run.releasedAt(), run.releaser()));
        step(
                of(5, reached),
                getTranslation("run.step.paying"),
                run.state() == RunState.RELEASED && run.dueOn() != null
                        ? getTranslation("run.step.due", Fmt.date(run.dueOn()))
                        : "");
        step(
                of(6, reached),
                getTranslation("run.step.paid"),
                run.sent() > 0 ? getTranslation("run.step.answers", run.credited(), run.returned()) : "");
    }

    private static int reached(EntitlementRow run) {
        return switch (run.state()) {
            case DRAFT -> 1;
            case SUBMITTED -> 2;
            case ON_NOTICE -> run.noticeClosedOn() == null ? 3 : 4;
            case RELEASED -> run.sent() == 0 || run.credited() + run.returned() < run.sent() ? 5 : 7;
        };
    }

    private static State of(int step, int reached) {
        return step < reached ? State.DONE : step == reached ? State.NOW : State.LATER;
    }

    private static String by(@Nullable Instant at, @Nullable String who) {
        return at == null || who == null ? "" : Fmt.date(LocalDate.ofInstant(at, BusinessTime.ZONE)) + " " + who;
    }

    private String notice(EntitlementRow run) {
        if (run.noticeOpenedOn() == null || run.noticeLastDay() == null) return "";
        return getTranslation("run.step.notice-dates", Fmt.date(run.noticeOpenedOn()), Fmt.date(run.noticeLastDay()));
    }
}
