package liannong.dividends.ui;

import java.time.Instant;
import java.time.LocalDate;
import liannong.base.BusinessTime;
import liannong.dividends.RunState;
import liannong.dividends.RunView;
import liannong.ui.Fmt;
import liannong.ui.Steps;
import org.jspecify.annotations.Nullable;

/** How far a run has come: six steps with their dates and people. */
class RunSteps extends Steps {

    RunSteps(RunView run) {
        RunState state = run.state();
        int reached = reached(run);
        step(of(1, reached), getTranslation("run.step.draft"), by(run.draftedAt(), run.drafter()));
        step(of(2, reached), getTranslation("run.step.submitted"), by(run.submittedAt(), run.submitter()));
        step(of(3, reached), getTranslation("run.step.notice"), notice(run));
        step(of(4, reached), getTranslation("run.step.released"), by(run.releasedAt(), run.releaser()));
        step(of(5, reached), getTranslation("run.step.paying"), state == RunState.RELEASED ? paying(run) : "");
        step(of(6, reached), getTranslation("run.step.paid"), run.sent() > 0 ? paid(run) : "");
    }

    private static int reached(RunView run) {
        return switch (run.state()) {
            case DRAFT -> 1;
            case SUBMITTED -> 2;
            case ON_NOTICE -> run.noticeOver() ? 4 : 3;
            case RELEASED -> run.sent() == 0 ? 5 : run.credited() + run.returned() < run.sent() ? 5 : 7;
        };
    }

    private static State of(int step, int reached) {
        return step < reached ? State.DONE : step == reached ? State.NOW : State.LATER;
    }

    private static String by(@Nullable Instant at, @Nullable String who) {
        return at == null || who == null ? "" : Fmt.date(LocalDate.ofInstant(at, BusinessTime.ZONE)) + " " + who;
    }

    private String notice(RunView run) {
        if (run.noticeOpenedOn() == null || run.noticeLastDay() == null) return "";
        return getTranslation("run.step.notice-dates", Fmt.date(run.noticeOpenedOn()), Fmt.date(run.noticeLastDay()));
    }

    private String paying(RunView run) {
        return run.dueOn() == null ? "" : getTranslation("run.step.due", Fmt.date(run.dueOn()));
    }

    private String paid(RunView run) {
        return getTranslation("run.step.answers", run.credited(), run.returned());
    }
}
