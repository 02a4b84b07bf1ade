package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final List<String> done = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private String stopAt = "";
    private final Task early = new Task("early " + UUID.randomUUID(), 10);
    private final Task late = new Task("late " + UUID.randomUUID(), 20);
    private final DayRuns runs;

    @Autowired
    DayRunsTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.runs = new DayRuns(jdbc, Clock.systemUTC(), List.of(late, early));
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
    void aStopEndsAfterWhatIsBeingDoneAndTheRestIsCaughtUpAfterTheStart() {
        runs.catchUp(FIRST.minusDays(1));
        done.clear();
        stopAt = "early 3";
        runs.catchUp(FIRST.plusDays(3));
        assertThat(done).containsExactly("early 2", "late 2", "early 3");
        new DayRuns(jdbc, Clock.systemUTC(), List.of(late, early)).catchUp(FIRST.plusDays(3));
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

    private final class Task implements DailyTask {

        private final String name;
        private final int order;
        private Role actedAs = Role.AUDITOR;

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
            actedAs = CurrentUser.get().role();
            return 1;
        }
    }
}
