package liannong.schedule;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import liannong.access.SystemUser;
import liannong.base.logs.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Runs each daily task once for each business day, in order, and catches up the days on which nobody ran it. A task
 * that fails is on record, and is tried again at the next call before any later day.
 */
@Service
public class DayRuns {

    /** A catch-up goes back this far and no further. */
    static final int LONGEST_CATCH_UP = 400;

    private static final Logger LOG = LoggerFactory.getLogger(DayRuns.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<DailyTask> tasks;
    private final AtomicBoolean stopping = new AtomicBoolean();

    DayRuns(JdbcClient jdbc, Clock clock, List<DailyTask> tasks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tasks =
                tasks.stream().sorted(Comparator.comparingInt(DailyTask::order)).toList();
    }

    /** Runs what is still to run up to and including {@code today}. */
    public void catchUp(LocalDate today) {
        tasks.stream()
                .map(task -> firstOpenDay(task, today))
                .min(Comparator.naturalOrder())
                .filter(first -> !first.isAfter(today)) // whoever sets a clock back finds its days done
                .ifPresent(first -> first.datesUntil(today.plusDays(1)).forEach(this::runDay));
    }

    /** What is being done is done to its end; the days that follow are caught up after the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.set(true);
    }

    private void runDay(LocalDate day) {
        for (DailyTask task : tasks) {
            if (isFinished(task, day) || !isFinishedBefore(task, day) || stopping.get()) continue;
            Trail.along(task.name() + "-" + day, () -> run(task, day));
        }
    }

    private void run(DailyTask task, LocalDate day) {
        begin(task, day);
        try {
            int items = SystemUser.act(() -> task.run(day));
            finish(task, day, items);
            if (items > 0) LOG.info("{} of {}: {}", task.name(), day, items);
        } catch (RuntimeException failure) {
            LOG.error("{} of {} failed and will be tried again", task.name(), day, failure);
            fail(task, day, failure);
        }
    }

    private LocalDate firstOpenDay(DailyTask task, LocalDate today) {
        Optional<LocalDate> failed = day(task, "min(day)", "finished_at is null");
        if (failed.isPresent()) return failed.get(); // however long ago: nothing later runs before it
        LocalDate first = day(task, "max(day)", "finished_at is not null")
                .map(day -> day.plusDays(1))
                .orElse(today);
        LocalDate earliest = today.minusDays(LONGEST_CATCH_UP);
        return first.isBefore(earliest) ? earliest : first;
    }

    private Optional<LocalDate> day(DailyTask task, String which, String condition) {
        return jdbc.sql("select " + which + " from day_runs where task = :task and " + condition)
                .param("task", task.name())
                .query(LocalDate.class)
                .optional();
    }

    private boolean isFinished(DailyTask task, LocalDate day) {
        return jdbc.sql(
                        "select exists (select 1 from day_runs where task = :task and day = :day and finished_at is not null)")
                .param("task", task.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** No failed day lies before this one. */
    private boolean isFinishedBefore(DailyTask task, LocalDate day) {
        return !jdbc.sql(
                        "select exists (select 1 from day_runs where task = :task and day < :day and finished_at is null)")
                .param("task", task.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void begin(DailyTask task, LocalDate day) {
        jdbc.sql("insert into day_runs (id, task, day, started_at) values (nextval('day_runs_seq'), :task, :day, :at)"
                        + " on conflict (task, day) do update set started_at = excluded.started_at, error = null")
                .param("task", task.name())
                .param("day", day)
                .param("at", now())
                .update();
    }

    private void finish(DailyTask task, LocalDate day, int items) {
        jdbc.sql("update day_runs set finished_at = :at, items = :items where task = :task and day = :day")
                .param("at", now())
                .param("items", items)
                .param("task", task.name())
                .param("day", day)
                .update();
    }

    private void fail(DailyTask task, LocalDate day, RuntimeException failure) {
        jdbc.sql("update day_runs set error = :error where task = :task and day = :day")
                .param("error", failure.toString())
                .param("task", task.name())
                .param("day", day)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
