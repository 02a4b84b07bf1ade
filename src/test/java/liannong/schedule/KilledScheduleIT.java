package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.base.database.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node of its own runs the day's tasks, and is killed for real in the middle of one; this node takes over. */
@SpringBootTest
class KilledScheduleIT {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String CLOSING = "notices.close";

    private final ApplicationContext context;
    private final DayRuns runs;
    private final DayRuns closing;
    private final BusinessClock clock;
    private final Scheduler scheduler;
    private final JdbcClient owner;

    @Autowired
    KilledScheduleIT(
            ApplicationContext context,
            DayRuns runs,
            RunLog log,
            TaskLocks locks,
            List<DailyTask> tasks,
            BusinessClock clock,
            Scheduler scheduler) {
        this.context = context;
        this.runs = runs;
        this.closing = new DayRuns(
                log,
                locks,
                tasks.stream().filter(task -> task.name().equals(CLOSING)).toList());
        this.clock = clock;
        this.scheduler = scheduler;
        this.owner = TestCounty.owner(context);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void noDayIsDoneTwiceByTwoNodesAndWhatTheKilledOneWasAtIsDoneByTheOther()
            throws IOException, SQLException, SchedulerException {
        runs.catchUp(clock.today());
        LocalDate first = clock.today().plusDays(1);
        TestClock.moveTo(context, first);
        try (TestNode node = node()) {
            scheduler.triggerJob(
                    ScheduleConfiguration.BUSINESS_DAY); // stored here, fired there: this schedule stands still
            await().atMost(LONG).until(() -> isDone(first));
            LocalDate second = nextDay();
            try (Connection holding = holdNotices()) {
                scheduler.triggerJob(ScheduleConfiguration.BUSINESS_DAY);
                await().atMost(LONG).until(() -> running(second));
                closing.catchUp(second);
                assertThat(attempts(second)).as("this node leaves it alone").containsExactly("RUNNING");
                node.kill();
                await().atMost(LONG).until(() -> !running(second));
                holding.rollback();
            }
            runs.catchUp(second);
            assertThat(attempts(second)).containsExactly("LOST", "DONE");
        }
        assertThat(owner.sql("select task || ' ' || day from day_run_attempts where outcome = 'DONE' and act_id is null"
                                + " group by task, day having count(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(owner.sql("select count(distinct node) from day_run_attempts where day >= ?")
                        .param(clock.today().minusDays(1))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    /** One that looks often, so that the test need not wait. */
    private static TestNode node() throws IOException {
        return TestNode.start(
                "schedule",
                "--liannong.works=false",
                "--spring.quartz.auto-startup=true",
                "--spring.quartz.properties.org.quartz.scheduler.idleWaitTime=1000");
    }

    private LocalDate nextDay() {
        owner.sql("update demo_clock set offset_seconds = offset_seconds + 86400")
                .update();
        clock.forget();
        return clock.today();
    }

    /** As long as this is open nobody closes a notice. */
    private Connection holdNotices() throws SQLException {
        Connection connection =
                context.getBean("ownerDataSource", DataSource.class).getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table notices in access exclusive mode");
        }
        return connection;
    }

    private boolean isDone(LocalDate day) {
        return runs.names().size()
                == owner.sql("select count(*) from day_runs where day = ? and finished_at is not null")
                        .param(day)
                        .query(Integer.class)
                        .single();
    }

    private boolean running(LocalDate day) {
        return owner.sql("select task_running(?) and exists (select 1 from day_run_attempts where task = ? and day = ?"
                        + " and outcome = 'RUNNING')")
                .params(CLOSING, CLOSING, day)
                .query(Boolean.class)
                .single();
    }

    private List<String> attempts(LocalDate day) {
        return owner.sql("select outcome from day_run_attempts where task = ? and day = ? order by id")
                .params(CLOSING, day)
                .query(String.class)
                .list();
    }
}
