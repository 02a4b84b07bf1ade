package liannong.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The trigger of the day's tasks: fires every few minutes, and catches up what was missed. */
@DisallowConcurrentExecution
class BusinessDayJob implements Job {

    private final DayRuns runs;
    private final BusinessClock clock;

    BusinessDayJob(DayRuns runs, BusinessClock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String target = context.getMergedJobDataMap().getString(DemoDate.TARGET);
        if (target == null) {
            runs.catchUp(clock.today());
        } else {
            DemoDate.dayByDay(clock, runs, java.time.LocalDate.parse(target));
        }
    }
}
