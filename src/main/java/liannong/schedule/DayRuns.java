package liannong.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import liannong.access.SystemUser;
import liannong.base.logs.Trail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Runs each daily task once for each business day, in order, and catches up the days on which nobody ran it. A task
 * that fails is on record, and is tried again at the next call before any later day; a paused one keeps its days until
 * it is resumed, while the others go on. A task is in the hands of one thread of one node at a time.
 */
@Service
public class DayRuns {

    /** A catch-up goes back this far and no further. */
    public static final int LONGEST_CATCH_UP = 400;

    private static final Logger LOG = LoggerFactory.getLogger(DayRuns.class);

    private final RunLog log;
    private final TaskLocks locks;
    private final List<DailyTask> tasks;
    private final AtomicBoolean stopping = new AtomicBoolean();

    DayRuns(RunLog log, TaskLocks locks, List<DailyTask> tasks) {
        this.log = log;
        this.locks = locks;
        this.tasks =
                tasks.stream().sorted(Comparator.comparingInt(DailyTask::order)).toList();
    }

    /** The names of the tasks, in the order in which a day runs them. */
    public List<String> names() {
        return tasks.stream().map(DailyTask::name).toList();
    }

    /** Runs what is still to run up to and including {@code today}. */
    public void catchUp(LocalDate today) {
        catchUp(tasks.stream().filter(task -> !log.isPaused(task.name())).toList(), today);
    }

    /** As {@link #catchUp} on the way to a later day: what only looks at what stands waits for that day. */
    void catchUpOnTheWay(LocalDate today) {
        catchUp(
                tasks.stream()
                        .filter(task -> !task.onlyLooks() && !log.isPaused(task.name()))
                        .toList(),
                today);
    }

    /**
     * Runs one task because somebody asked: what it has still to do up to today, and when nothing is left, today once
     * more.
     */
    void runAsked(String name, long act, LocalDate today) {
        Optional<DailyTask> asked =
                tasks.stream().filter(task -> task.name().equals(name)).findFirst();
        if (asked.isEmpty() || log.isPaused(name)) return;
        LocalDate first = log.firstOpenDay(name, today);
        run(asked.get(), first.isAfter(today) ? today : first, today, act);
        catchUp(List.of(asked.get()), today);
    }

    private void catchUp(List<DailyTask> going, LocalDate today) {
        going.stream()
                .map(task -> log.firstOpenDay(task.name(), today))
                .min(Comparator.naturalOrder())
                .filter(first -> !first.isAfter(today)) // whoever sets a clock back finds its days done
                .ifPresent(first -> first.datesUntil(today.plusDays(1))
                        .forEach(day -> going.forEach(task -> run(task, day, today, null))));
    }

    /** What is being done is done to its end; the days that follow are caught up after the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.set(true);
    }

    private void run(DailyTask task, LocalDate day, LocalDate today, @Nullable Long act) {
        if (stopping.get() || (act == null && !isNext(task, day, today))) return;
        boolean mine = locks.holding(task.name(), () -> {
            if (act != null || isNext(task, day, today))
                Trail.along(task.name() + "-" + day, () -> attempt(task, day, act));
        });
        if (!mine) LOG.info("{} of {} is in other hands", task.name(), day);
    }

    /** Asked again under the lock: another node may have done it meanwhile, or failed. */
    private boolean isNext(DailyTask task, LocalDate day, LocalDate today) {
        return log.firstOpenDay(task.name(), today).equals(day) && !log.isPaused(task.name());
    }

    private void attempt(DailyTask task, LocalDate day, @Nullable Long act) {
        Optional<Long> begun = log.begin(task.name(), day, act);
        if (begun.isEmpty()) return;
        long attempt = begun.get();
        long began = System.nanoTime(); // the clock may be moved while the task runs
        try {
            int items = SystemUser.act(() -> task.run(day));
            log.finish(attempt, millisSince(began), items);
            if (items > 0) LOG.info("{} of {}: {}", task.name(), day, items);
        } catch (RuntimeException failure) {
            LOG.error("{} of {} failed and will be tried again", task.name(), day, failure);
            log.fail(attempt, millisSince(began), failure);
        }
    }

    private static long millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
