package liannong.schedule;

import java.time.LocalDate;
import liannong.base.Refused;
import org.quartz.JobDataMap;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.stereotype.Service;

/** Lets the visitor of a demonstration move the business date forward; what falls due on the way runs day by day. */
@Service
public class DemoDate {

    static final String TARGET = "target";

    /** A visitor may go this far at once. */
    static final int FARTHEST_DAYS = 400;

    private final BusinessClock clock;
    private final Scheduler scheduler;

    DemoDate(BusinessClock clock, Scheduler scheduler) {
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Starts the way to a later day and returns at once; {@link BusinessClock#today()} tells how far it has come.
     *
     * @throws Refused {@code NOT_A_DEMONSTRATION}, {@code DATE_NOT_LATER}, {@code DATE_TOO_FAR}
     */
    public void moveTo(LocalDate day) {
        if (!clock.movable()) throw new Refused(ScheduleReason.NOT_A_DEMONSTRATION);
        LocalDate today = clock.today();
        if (!day.isAfter(today)) throw new Refused(ScheduleReason.DATE_NOT_LATER, today);
        if (day.isAfter(today.plusDays(FARTHEST_DAYS))) throw new Refused(ScheduleReason.DATE_TOO_FAR, FARTHEST_DAYS);
        JobDataMap data = new JobDataMap();
        data.put(TARGET, day.toString());
        try {
            scheduler.triggerJob(ScheduleConfiguration.BUSINESS_DAY, data);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the schedule does not answer", failure);
        }
    }

    /** Whether the day's tasks are running just now. */
    public boolean moving() {
        try {
            return scheduler.getCurrentlyExecutingJobs().stream()
                    .anyMatch(job -> job.getJobDetail().getKey().equals(ScheduleConfiguration.BUSINESS_DAY));
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the schedule does not answer", failure);
        }
    }

    static void dayByDay(BusinessClock clock, DayRuns runs, LocalDate target) {
        LocalDate day = clock.today();
        while (day.isBefore(target)) {
            runs.catchUpOnTheWay(day);
            day = day.plusDays(1);
            clock.moveTo(day);
        }
        runs.catchUp(day);
    }
}
