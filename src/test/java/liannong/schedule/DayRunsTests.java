package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.access.CurrentUser;
import liannong.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every task runs once for each business day, in order, and a missed day is caught up. */
@SpringBootTest
class DayRunsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final RunLog log;
    private final TaskLocks locks;
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> broken = new HashSet<>();
    private String stopAt = "";
    private final Task early = new Task("early " + UUID.randomUUID(), 10);
    private final Task late = new Task("late " + UUID.randomUUID(), 20);
    private final DayRuns runs;

    @Autowired
    DayRunsTests(ApplicationContext context, JdbcClient jdbc, RunLog log, TaskLocks locks) {
        this.jdbc = jdbc;
        this.owner = TestCounty.owner(context);
        this.log = log;
        this.locks = locks;
        this.runs = new DayRuns(log, locks, List.of(late, early));
    }

    @Test
    void runsOncePerDayThoughAskedTwice() {
        runs.catchUp(FIRST);
        runs.catchUp(FIRST);
        assertThat(done).containsExactly("early 2", "late 2");
    }

    @Test
    void catchesUpMissedDaysInOrderEarlierTasksFirst() {
        runs.catchUp(FIRST);
        runs.catchUp(FIRST.plusDays(3));
        assertThat(done)
                .containsExactly("early 2", "late 2", "early 3", "late 3", "early 4", "late 4", "early 5", "late 5");
    }

    @Test
    void whatOnlyLooksWaitsForTheLastOfTheDaysThatAreGoneThrough() {
        var looking = new Task("look " + UUID.randomUUID(), 30) {
            @Override
            public boolean onlyLooks() {
                return true;
            }
        };
        var all = new DayRuns(log, locks, List.of(early, looking));
        all.catchUp(FIRST);
        all.catchUpOnTheWay(FIRST.plusDays(1));
        assertThat(done).containsExactly("early 2", "look 2", "early 3");
        all.catchUp(FIRST.plusDays(2));
        assertThat(done.subList(3, done.size())).containsExactly("look 3", "early 4", "look 4");
    }

    @Test
    void aFailingTaskStopsItsOwnLaterDaysAndIsTriedAgain() {
        runs.catchUp(FIRST);
        broken.add("early 3");
        runs.catchUp(FIRST.plusDays(2));
        assertThat(done).containsExactly("early 2", "late 2", "late 3", "late 4");
        assertThat(error(early, 3)).contains("the database of 3 is away");
        broken.clear();
        runs.catchUp(FIRST.plusDays(2));
        assertThat(done).endsWith("early 3", "early 4").hasSize(6);
        assertThat(error(early, 3)).isEmpty();
    }

    @Test
    void aTaskThatFailedOnItsVeryFirstDayIsTriedAgainOnTheNext() {
        broken.add("early 2");
        runs.catchUp(FIRST);
        broken.clear();
        runs.catchUp(FIRST.plusDays(1));
        assertThat(done).containsExactly("late 2", "early 2", "early 3", "late 3");
    }

    @Test
    void whatWasBegunAndKilledIsRunAgain() {
        jdbc.sql("insert into day_runs (id, task, day, started_at) values (nextval('day_runs_seq'), ?, ?, now())")
                .params(early.name(), FIRST)
                .update();
        runs.catchUp(FIRST.plusDays(1));
        assertThat(done).contains("early 2", "early 3");
    }

    @Test
    void goesBackSoFarAndNoFarther() {
        runs.catchUp(FIRST.minusYears(3));
        done.clear();
        runs.catchUp(FIRST);
        assertThat(done).hasSize(2 * (DayRuns.LONGEST_CATCH_UP + 1));
    }

    @Test
    void aClockThatWasSetBackFindsItsDaysDone() {
        runs.catchUp(FIRST.plusDays(5));
        done.clear();
        runs.catchUp(FIRST);
        assertThat(done).isEmpty();
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
    void twoNodesThatLookAtTheSameTimeDoEveryDayOnceAndInOrder() throws Exception {
        runs.catchUp(FIRST);
        List<DayRuns> nodes = Stream.generate(() -> new DayRuns(log, locks, List.of(late, early)))
                .limit(4)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            for (int look = 0; look < 6; look++) {
                threads.invokeAll(nodes.stream()
                                .<Callable<Boolean>>map(node -> () -> {
                                    node.catchUp(FIRST.plusDays(8));
                                    return true;
                                })
                                .toList())
                        .forEach(DayRunsTests::ended);
            }
        }
        assertThat(done.stream().filter(what -> what.startsWith("early")))
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 10)
                        .mapToObj(day -> "early " + day)
                        .toList());
        assertThat(done).hasSize(18).doesNotHaveDuplicates();
    }

    @Test
    void whatAnotherNodeHasInHandsIsLeftToIt() {
        runs.catchUp(FIRST);
        assertThat(locks.holding(early.name(), () -> runs.catchUp(FIRST.plusDays(1))))
                .isTrue();
        assertThat(done).containsExactly("early 2", "late 2", "late 3");
        runs.catchUp(FIRST.plusDays(1));
        assertThat(done).endsWith("early 3");
    }

    @Test
    void aClockThatIsSetBackWhileATaskRunsSpoilsNothing() {
        var turning = new TurningClock();
        var node = new DayRuns(new RunLog(jdbc, turning), locks, List.of(early));
        early.meanwhile = () -> turning.now = turning.now.minus(Duration.ofHours(5));
        node.catchUp(FIRST);
        node.catchUp(FIRST);
        assertThat(done).containsExactly("early 2");
        assertThat(error(early, 2)).isEmpty();
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
        broken.add("early 3");
        runs.catchUp(FIRST.plusDays(3));
        broken.clear();
        runs.runAsked(early.name(), act(early, "RUN_NOW"), FIRST.plusDays(3));
        assertThat(done).endsWith("early 3", "early 4", "early 5");
    }

    private static void ended(Future<Boolean> look) {
        assertThat(look).succeedsWithin(Duration.ofSeconds(30));
    }

    private long act(Task task, String act) {
        return owner.sql(
                        "insert into schedule_acts (id, duty, act, reason, acted_by, acted_at, command_id)"
                                + " values (nextval('schedule_acts_seq'), ?, ?, '机房检修', 1, now(), gen_random_uuid()) returning id")
                .params(task.name(), act)
                .query(Long.class)
                .single();
    }

    private void begin(Task task, LocalDate day) {
        jdbc.sql("insert into day_run_attempts (id, task, day, node, began_at, outcome)"
                        + " values (nextval('day_run_attempts_seq'), ?, ?, 'killed node', now(), 'RUNNING')")
                .params(task.name(), day)
                .update();
    }

    private List<Integer> attempts(Task task, String outcome) {
        return jdbc.sql("select items from day_run_attempts where task = ? and outcome = ? order by id")
                .params(task.name(), outcome)
                .query(Integer.class)
                .list();
    }

    @Test
    void aStopEndsAfterWhatIsBeingDoneAndTheRestIsCaughtUpAfterTheStart() {
        runs.catchUp(FIRST.minusDays(1));
        done.clear();
        stopAt = "early 3";
        runs.catchUp(FIRST.plusDays(3));
        assertThat(done).containsExactly("early 2", "late 2", "early 3");
        new DayRuns(log, locks, List.of(late, early)).catchUp(FIRST.plusDays(3));
        assertThat(done)
                .containsExactly("early 2", "late 2", "early 3", "late 3", "early 4", "late 4", "early 5", "late 5");
    }

    @Test
    void actsAsANamedUserAndNotWithoutSecurity() {
        runs.catchUp(FIRST);
        assertThat(early.actedAs).isEqualTo(Role.SYSTEM);
        assertThat(CurrentUser.find()).isEmpty();
    }

    private String error(Task task, int day) {
        return jdbc.sql("select coalesce(error, '') from day_runs where task = ? and day = ?")
                .params(task.name(), FIRST.withDayOfMonth(day))
                .query(String.class)
                .single();
    }

    private class Task implements DailyTask {

        private final String name;
        private final int order;
        private volatile Role actedAs = Role.AUDITOR;
        private Runnable meanwhile = () -> {};

        Task(String name, int order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public int run(LocalDate day) {
            String what = name.split(" ", 2)[0] + " " + day.getDayOfMonth();
            if (broken.contains(what))
                throw new IllegalStateException("the database of " + day.getDayOfMonth() + " is away");
            if (what.equals(stopAt)) runs.stop();
            done.add(what);
            meanwhile.run();
            actedAs = CurrentUser.get().role();
            return 1;
        }
    }

    /** A clock that somebody sets. */
    private static final class TurningClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
