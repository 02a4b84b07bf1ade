package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.access.CurrentUser;
import liannong.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every task runs once for each business day, in order, and a missed day is caught up. */
@SpringBootTest
class DayRunsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final JdbcClient jdbc;
    private final RunLog log;
    private final TaskLocks locks;
    private final TestTasks tasks = new TestTasks();
    private final List<String> done = tasks.done;
    private final TestTasks.Task early = tasks.task("early", 10);
    private final TestTasks.Task late = tasks.task("late", 20);
    private final DayRuns runs;

    @Autowired
    DayRunsTests(JdbcClient jdbc, RunLog log, TaskLocks locks) {
        this.jdbc = jdbc;
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
        var looking = tasks.task("look", 30);
        looking.onlyLooks = true;
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
        tasks.broken.add("early 3");
        runs.catchUp(FIRST.plusDays(2));
        assertThat(done).containsExactly("early 2", "late 2", "late 3", "late 4");
        assertThat(error(early, 3)).contains("the database of 3 is away");
        tasks.broken.clear();
        runs.catchUp(FIRST.plusDays(2));
        assertThat(done).endsWith("early 3", "early 4").hasSize(6);
        assertThat(error(early, 3)).isEmpty();
    }

    @Test
    void aTaskThatFailedOnItsVeryFirstDayIsTriedAgainOnTheNext() {
        tasks.broken.add("early 2");
        runs.catchUp(FIRST);
        tasks.broken.clear();
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
        var turning = new TestTasks.TurningClock();
        var node = new DayRuns(new RunLog(jdbc, turning), locks, List.of(early));
        early.meanwhile = () -> turning.now = turning.now.minus(Duration.ofHours(5));
        node.catchUp(FIRST);
        node.catchUp(FIRST);
        assertThat(done).containsExactly("early 2");
        assertThat(error(early, 2)).isEmpty();
    }

    private static void ended(Future<Boolean> look) {
        assertThat(look).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void aStopEndsAfterWhatIsBeingDoneAndTheRestIsCaughtUpAfterTheStart() {
        runs.catchUp(FIRST.minusDays(1));
        done.clear();
        tasks.stop("early 3", runs);
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

    private String error(TestTasks.Task task, int day) {
        return jdbc.sql("select coalesce(error, '') from day_runs where task = ? and day = ?")
                .params(task.name(), FIRST.withDayOfMonth(day))
                .query(String.class)
                .single();
    }
}
