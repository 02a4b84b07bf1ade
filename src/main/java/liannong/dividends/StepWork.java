package liannong.dividends;

import liannong.schedule.works.Progress;
import liannong.schedule.works.Work;
import liannong.schedule.works.WorkOrder;

/**
 * A step of a run with many lines, taken in the background in the name of who asked for it. It is one transaction: a
 * node that dies in the middle leaves the run before the step, and another takes it.
 */
public record StepWork(String kind, Step step) implements Work {

    /** Takes the step, or finds that it was taken before. */
    public interface Step {

        /**
         * @param input what was asked for, as the kind writes it
         * @throws liannong.base.Refused those of the step
         */
        void take(long runId, String input);
    }

    @Override
    public void run(WorkOrder order, Progress progress) {
        step.take(order.subjectId(), order.input());
    }
}
