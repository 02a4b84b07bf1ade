package liannong.dividends.ui;

import java.time.LocalDate;
import java.util.function.Function;
import liannong.dividends.RunState;
import liannong.ui.StatusTag;
import org.jspecify.annotations.Nullable;

/** A run's status as it is shown: its state, and for a run on notice whether its time is over. */
final class RunStatus {

    private RunStatus() {}

    static StatusTag tag(RunState state, @Nullable LocalDate noticeClosedOn, Function<String, String> text) {
        return switch (state) {
            case DRAFT -> StatusTag.planned(text.apply("run.state.DRAFT"));
            case SUBMITTED -> StatusTag.waiting(text.apply("run.state.SUBMITTED"));
            case ON_NOTICE ->
                noticeClosedOn == null
                        ? StatusTag.running(text.apply("run.state.ON_NOTICE"))
                        : StatusTag.waiting(text.apply("run.state.NOTICE_OVER"));
            case RELEASED -> StatusTag.ok(text.apply("run.state.RELEASED"));
        };
    }
}
