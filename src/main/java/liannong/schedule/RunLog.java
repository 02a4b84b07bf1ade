package liannong.schedule;

import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import liannong.base.Broken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record of the daily tasks: how far each has come, and every attempt. */
@Component
class RunLog {

    /** Which process this is, beside others on the same database. */
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    private static final int LONGEST_NODE = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    RunLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isPaused(String task) {
        return jdbc.sql("select duty_paused(:task)")
                .param("task", task)
                .query(Boolean.class)
                .single();
    }

    /** The day that is next for a task; a task begins with the day on which it is first known. */
    LocalDate firstOpenDay(String task, LocalDate today) {
        record Known(
                @Nullable LocalDate unfinished, @Nullable LocalDate finished) {}
        Known known = jdbc.sql("""
                        select (select min(day) from day_runs where task = :task and finished_at is null) as unfinished,
                               (select max(day) from day_runs where task = :task and finished_at is not null) as finished""").param("task", task).query(Known.class).single();
        if (known.unfinished() != null) return known.unfinished(); // however long ago: nothing later runs before it
        LocalDate first = Optional.ofNullable(known.finished())
                .map(day -> day.plusDays(1))
                .orElse(today);
        LocalDate earliest = today.minusDays(DayRuns.LONGEST_CATCH_UP);
        return first.isBefore(earliest) ? earliest : first;
    }

    /**
     * Begins an attempt while the task's lock is held: whatever else seems to run it is dead. Empty when somebody has
     * paused the task at the last moment.
     */
    Optional<Long> begin(String task, LocalDate day, @Nullable Long act) {
        jdbc.sql("update day_run_attempts set outcome = 'LOST' where task = :task and outcome = 'RUNNING'")
                .param("task", task)
                .update();
        noteSkipped(task, day);
        jdbc.sql("insert into day_runs (id, task, day, started_at) values (nextval('day_runs_seq'), :task, :day, :at)"
                        + " on conflict (task, day) do update set started_at = excluded.started_at, error = null"
                        + " where day_runs.finished_at is null")
                .param("task", task)
                .param("day", day)
                .param("at", now())
                .update();
        try {
            return Optional.of(insert(task, day, "RUNNING", 0, act));
        } catch (DataIntegrityViolationException paused) {
            if (!Broken.promise(paused, "paused_does_not_run")) throw paused;
            return Optional.empty();
        }
    }

    /** Days that were missed for longer than a catch-up reaches back are not forgotten without a word. */
    private void noteSkipped(String task, LocalDate day) {
        jdbc.sql("select max(day) from day_runs where task = :task having max(day) < :before")
                .param("task", task)
                .param("before", day.minusDays(1))
                .query(LocalDate.class)
                .optional()
                .ifPresent(last -> insert(
                        task,
                        day.minusDays(1),
                        "SKIPPED",
                        (int) ChronoUnit.DAYS.between(last, day.minusDays(1)),
                        null));
    }

    private long insert(String task, LocalDate day, String outcome, int items, @Nullable Long act) {
        return jdbc.sql("""
                        insert into day_run_attempts (id, task, day, node, began_at, outcome, items, act_id)
                        values (nextval('day_run_attempts_seq'), :task, :day, :node, :at, :outcome, :items, :act) returning id""")
                .param("task", task)
                .param("day", day)
                .param("node", NODE.substring(0, Math.min(NODE.length(), LONGEST_NODE)))
                .param("at", now())
                .param("outcome", outcome)
                .param("items", items)
                .param("act", act)
                .query(Long.class)
                .single();
    }

    /** The clock may have been set back meanwhile; what is done stays done. */
    void finish(long attempt, long tookMillis, int items) {
        int ended = jdbc.sql("""
                        with mine as (update day_run_attempts set outcome = 'DONE', took_ms = :took, items = :items
                                      where id = :id and outcome = 'RUNNING' returning task, day),
                             day as (update day_runs r set finished_at = greatest(r.started_at, :at), items = :items from mine
                                     where r.task = mine.task and r.day = mine.day and r.finished_at is null)
                        select count(*) from mine""")
                .param("id", attempt)
                .param("took", tookMillis)
                .param("items", items)
                .param("at", now())
                .query(Integer.class)
                .single();
        if (ended == 0) throw new IllegalStateException("another node took over attempt " + attempt);
    }

    void fail(long attempt, long tookMillis, RuntimeException failure) {
        jdbc.sql("""
                        with mine as (update day_run_attempts set outcome = 'FAILED', took_ms = :took, error = :error
                                      where id = :id and outcome = 'RUNNING' returning task, day)
                        update day_runs r set error = :error from mine
                        where r.task = mine.task and r.day = mine.day and r.finished_at is null""")
                .param("id", attempt)
                .param("took", tookMillis)
                .param("error", FailureText.of(failure))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
