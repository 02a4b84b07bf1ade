package liannong.schedule;

import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The trigger of the day's tasks: fires every few minutes, does what was asked for, and catches up what was missed. */
@DisallowConcurrentExecution
class BusinessDayJob implements Job {

    private final DayRuns runs;
    private final AskedRuns asked;
    private final BusinessClock clock;

    BusinessDayJob(DayRuns runs, AskedRuns asked, BusinessClock clock) {
        this.runs = runs;
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        String target = context.getMergedJobDataMap().getString(DemoDate.TARGET);
        if (target == null) {
            LocalDate today = clock.agreedToday();
            asked.open().forEach(act -> runs.runAsked(act.duty(), act.id(), today));
            runs.catchUp(today);
        } else {
            DemoDate.dayByDay(clock, runs, LocalDate.parse(target));
        }
    }
}
