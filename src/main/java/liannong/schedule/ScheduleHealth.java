package liannong.schedule;

import liannong.access.SystemUser;
import org.quartz.Scheduler;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the schedule is at work: this node's scheduler runs, and no daily task is more than two days behind. A task
 * that failed is shown; it is tried again and does not make the node sick.
 */
@Component("scheduleHealthIndicator")
class ScheduleHealth extends AbstractHealthIndicator {

    /** A day is behind between midnight and the first firing, and one more is what a long night may take. */
    static final long MOST_DAYS = 2;

    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final DayMeasures days;

    ScheduleHealth(Scheduler scheduler, JdbcClient jdbc, DayMeasures days) {
        super("the schedule cannot be asked");
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.days = days;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        boolean running = scheduler.isStarted() && !scheduler.isInStandbyMode();
        long lag = value(0);
        builder.status(running && lag <= MOST_DAYS ? "UP" : "DOWN")
                .withDetail("running", running)
                .withDetail("daysBehind", lag)
                .withDetail("failed", value(1));
    }

    private long value(int which) {
        var measure = days.measures().get(which);
        return SystemUser.act(() -> jdbc.sql(measure.sql())
                .params(measure.parameters())
                .query(Long.class)
                .single());
    }
}
