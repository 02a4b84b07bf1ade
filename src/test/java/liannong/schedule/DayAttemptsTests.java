package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each attempt at a day is on record: paused, lost, asked for, skipped; and nothing begins that may not. */
@SpringBootTest
class DayAttemptsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final TestTasks tasks = new TestTasks();
    private final List<String> done = tasks.done;
    private final TestTasks.Task early = tasks.task("early", 10);
    private final TestTasks.Task late = tasks.task("late", 20);
    private final DayRuns runs;

    @Autowired
    DayAttemptsTests(ApplicationContext context, JdbcClient jdbc, RunLog log, TaskLocks locks) {
        this.jdbc = jdbc;
        this.owner = TestCounty.owner(context);
        this.runs = new DayRuns(log, locks, List.of(late, early));
    }

    @Test
    void daysBeyondTheReachOfACatchUpAreOnRecordAsSkipped() {
        runs.catchUp(FIRST.minusYears(3));
        runs.catchUp(FIRST);
        long skipped = ChronoUnit.DAYS.between(FIRST.minusYears(3), FIRST) - DayRuns.LONGEST_CATCH_UP - 1;
        assertThat(attempts(early, "SKIPPED")).containsExactly((int) skipped);
    }

    @Test
    void aPausedTaskKeepsItsDaysWhileTheOthersGoOn() {
        runs.catchUp(FIRST);
        act(early, "PAUSE");
        runs.catchUp(FIRST.plusDays(2));
        assertThat(done).containsExactly("early 2", "late 2", "late 3", "late 4");
        act(early, "RESUME");
        runs.catchUp(FIRST.plusDays(2));
        assertThat(done).endsWith("late 4", "early 3", "early 4").hasSize(6);
    }

    @Test
    void theDatabaseLetsNothingPausedBeginAndNothingDoneBeginAgain() {
        runs.catchUp(FIRST);
        assertThatThrownBy(() -> begin(early, FIRST)).hasMessageContaining("is done");
        act(late, "PAUSE");
        assertThatThrownBy(() -> begin(late, FIRST.plusDays(1))).hasMessageContaining("is paused");
        begin(early, FIRST.plusDays(1));
        assertThatThrownBy(() -> begin(early, FIRST.plusDays(1)))
                .as("while it runs")
                .hasMessageContaining("day_run_attempts_one_running");
        assertThatThrownBy(() -> jdbc.sql("update day_runs set finished_at = null where task = ?")
                        .param(late.name())
                        .update())
                .hasMessageContaining("is on record");
        assertThatThrownBy(() -> jdbc.sql("update day_run_attempts set outcome = 'FAILED', error = 'x' where task = ?")
                        .param(late.name())
                        .update())
                .hasMessageContaining("is on record");
    }

    @Test
    void aKilledAttemptIsSeenAsLostAndTheNextOneStandsBesideIt() {
        runs.catchUp(FIRST);
        begin(early, FIRST.plusDays(1));
        runs.catchUp(FIRST.plusDays(1));
        assertThat(done).endsWith("early 3", "late 3");
        assertThat(attempts(early, "LOST")).hasSize(1);
        assertThat(attempts(early, "DONE")).hasSize(2);
    }

    @Test
    void whoAsksForARunThoughAllIsDoneGetsOneMoreAndOneOnly() {
        runs.catchUp(FIRST);
        long asked = act(early, "RUN_NOW");
        runs.runAsked(early.name(), asked, FIRST);
        assertThat(done).containsExactly("early 2", "late 2", "early 2");
        assertThatThrownBy(() -> runs.runAsked(early.name(), asked, FIRST))
                .hasMessageContaining("day_run_attempts_one_for_an_act");
        runs.catchUp(FIRST.plusDays(1));
        assertThat(done).endsWith("early 3", "late 3").hasSize(5);
    }

    @Test
    void aFailedDayIsRunAgainWhenAskedAndWhatWaitedBehindIt() {
        runs.catchUp(FIRST);
        tasks.broken.add("early 3");
        runs.catchUp(FIRST.plusDays(3));
        tasks.broken.clear();
        runs.runAsked(early.name(), act(early, "RUN_NOW"), FIRST.plusDays(3));
        assertThat(done).endsWith("early 3", "early 4", "early 5");
    }

    private long act(TestTasks.Task task, String act) {
        return owner.sql(
                        "insert into schedule_acts (id, duty, act, reason, acted_by, acted_at, command_id)"
                                + " values (nextval('schedule_acts_seq'), ?, ?, '机房检修', 1, now(), gen_random_uuid()) returning id")
                .params(task.name(), act)
                .query(Long.class)
                .single();
    }

    private void begin(TestTasks.Task task, LocalDate day) {
        jdbc.sql("insert into day_run_attempts (id, task, day, node, began_at, outcome)"
                        + " values (nextval('day_run_attempts_seq'), ?, ?, 'killed node', now(), 'RUNNING')")
                .params(task.name(), day)
                .update();
    }

    private List<Integer> attempts(TestTasks.Task task, String outcome) {
        return jdbc.sql("select items from day_run_attempts where task = ? and outcome = ? order by id")
                .params(task.name(), outcome)
                .query(Integer.class)
                .list();
    }
}
