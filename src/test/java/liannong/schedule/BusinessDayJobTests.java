package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import liannong.TestCounty;
import liannong.base.Refused;
import liannong.schedule.desk.DutyActs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schedule really fires from the database, goes on where a killed node stopped, and moves a demonstration's date. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusinessDayJobTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApplicationContext context;
    private final Scheduler scheduler;
    private final BusinessClock clock;
    private final DemoDate demoDate;
    private final JdbcClient owner;
    private final Heard heard = new Heard();

    @Autowired
    BusinessDayJobTests(ApplicationContext context, Scheduler scheduler, BusinessClock clock, DemoDate demoDate) {
        this.context = context;
        this.scheduler = scheduler;
        this.clock = clock;
        this.demoDate = demoDate;
        this.owner = TestCounty.owner(context);
    }

    /** The tests' schedule stands still until it is asked to run; here it finds what a killed node left. */
    @BeforeAll
    void startsBesideADeadNode() throws SchedulerException {
        String name = scheduler.getSchedulerName();
        owner.sql("insert into qrtz_scheduler_state values (?, 'killed node', 1, 1000)")
                .param(name)
                .update();
        owner.sql(
                        "insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time,"
                                + " sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)"
                                + " values (?, 'entry of the killed', 'every-five-minutes', 'DEFAULT', 'killed node', 1, 1, 5, 'EXECUTING',"
                                + " 'business-day', 'DEFAULT', true, true)")
                .param(name)
                .update();
        scheduler.getListenerManager().addJobListener(heard);
        scheduler.start();
    }

    @AfterAll
    void standsStillAgain() throws SchedulerException {
        scheduler.standby();
        scheduler.getListenerManager().removeJobListener(heard.getName());
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatAKilledNodeWasRunningIsRunAgain() {
        await().atMost(PATIENCE).until(() -> heard.recovered.contains("business-day"));
        assertThat(owner.sql("select count(*) from qrtz_fired_triggers where instance_name = 'killed node'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theJobStandsInTheDatabaseAndFires() throws SchedulerException {
        assertThat(owner.sql(
                                "select count(*) from qrtz_triggers t join qrtz_job_details j using (sched_name, job_name, job_group)"
                                        + " where job_name = 'business-day' and trigger_name = 'every-five-minutes' and requests_recovery")
                        .query(Long.class)
                        .single())
                .isOne();
        int before = heard.finished.size();
        scheduler.triggerJob(ScheduleConfiguration.BUSINESS_DAY);
        await().atMost(PATIENCE).until(() -> heard.finished.size() > before);
        assertThat(heard.failures).isEmpty();
        assertThat(owner.sql(
                                "select count(distinct task) from day_runs where task in ('notices.close', 'payouts.instruct')"
                                        + " and finished_at is not null and day >= ?")
                        .param(clock.today())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theDateOfADemonstrationGoesDayByDayToTheChosenOne() {
        TestClock.moveTo(context, clock.today().plusDays(1));
        LocalDate target = clock.today().plusDays(3);
        demoDate.moveTo(target);
        await().atMost(PATIENCE).until(() -> clock.today().equals(target) && !demoDate.moving());
        assertThat(owner.sql("select business_today()").query(LocalDate.class).single())
                .isEqualTo(target);
        assertThat(heard.failures).isEmpty();
    }

    @Test
    void whoAsksForARunNowGetsItFromTheScheduleOnce() {
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        DutyActs acts = context.getBean(DutyActs.class);
        UUID command = UUID.randomUUID();
        TestCounty.run(county.approver, () -> acts.runNow(command, "organisations.duties", "补看一次提醒"));
        TestCounty.run(county.approver, () -> acts.runNow(command, "organisations.duties", "补看一次提醒"));
        await().atMost(PATIENCE).until(() -> ran(command).equals(List.of("DONE")));
        assertThat(heard.failures).isEmpty();
        assertThat(ran(command)).as("a double click is one run").hasSize(1);
    }

    private List<String> ran(UUID command) {
        return owner.sql(
                        "select t.outcome from day_run_attempts t join schedule_acts a on a.id = t.act_id where a.command_id = ?")
                .param(command)
                .query(String.class)
                .list();
    }

    @Test
    void aNodeWhoseClockRanAwayAgreesWithTheDatabaseOnToday() {
        assertThat(clock.agreedToday())
                .isEqualTo(owner.sql("select business_today()")
                        .query(LocalDate.class)
                        .single());
    }

    @Test
    void theDateGoesNeitherBackNorTooFarNorInProduction() {
        refused(ScheduleReason.NOT_A_DEMONSTRATION, clock.today().plusDays(1));
        assertThatThrownBy(() -> clock.moveTo(clock.today().plusDays(1))).isInstanceOf(IllegalStateException.class);
        TestClock.moveTo(context, clock.today().plusDays(1));
        refused(ScheduleReason.DATE_NOT_LATER, clock.today());
        refused(ScheduleReason.DATE_NOT_LATER, clock.today().minusDays(1));
        refused(ScheduleReason.DATE_TOO_FAR, clock.today().plusDays(DemoDate.FARTHEST_DAYS + 1));
        assertThatThrownBy(() -> clock.moveTo(clock.today())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDatabaseTurnsNoClockBack() {
        TestClock.moveTo(context, clock.today().plusDays(2));
        JdbcClient application = context.getBean(JdbcClient.class);
        assertThatThrownBy(() -> application
                        .sql("update demo_clock set offset_seconds = offset_seconds - 1")
                        .update())
                .hasStackTraceContaining("the business clock never goes back");
        assertThatThrownBy(() -> application.sql("delete from demo_clock").update())
                .hasStackTraceContaining("permission denied");
        application
                .sql("update demo_clock set offset_seconds = offset_seconds + 1")
                .update();
    }

    private void refused(ScheduleReason reason, LocalDate day) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> demoDate.moveTo(day))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static final class Heard extends JobListenerSupport {

        private final List<String> finished = new CopyOnWriteArrayList<>();
        private final List<String> recovered = new CopyOnWriteArrayList<>();
        private final List<String> failures = new CopyOnWriteArrayList<>();

        @Override
        public String getName() {
            return "heard";
        }

        @Override
        public void jobWasExecuted(JobExecutionContext job, @Nullable JobExecutionException failure) {
            finished.add(job.getJobDetail().getKey().getName());
            if (job.isRecovering()) recovered.add(job.getJobDetail().getKey().getName());
            if (failure != null) failures.add(failure.toString());
        }
    }
}
