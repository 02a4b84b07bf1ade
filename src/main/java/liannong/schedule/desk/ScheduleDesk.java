package liannong.schedule.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayRuns;
import liannong.schedule.ScheduleTrigger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every timed duty: how it stands, what it did, what waits. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMINISTRATOR','BUREAU_APPROVER','AUDITOR')")
public class ScheduleDesk {

    public static final int LONGEST_PAGE = 100;

    /** What is known of one duty in the database; a task that never ran has nothing. */
    private record Known(
            boolean paused,
            boolean running,
            @Nullable LocalDate unfinished,
            @Nullable LocalDate finished,
            @Nullable Instant beganAt,
            @Nullable Long tookMs,
            int items,
            @Nullable String error,
            int attempts) {}

    /** How many attempts of a day ended how. */
    public record DayFigures(LocalDate day, int done, int failed, int lost, int items) {}

    private final JdbcClient jdbc;
    private final DayRuns runs;
    private final ScheduleTrigger trigger;
    private final BusinessClock clock;

    ScheduleDesk(JdbcClient jdbc, DayRuns runs, ScheduleTrigger trigger, BusinessClock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.trigger = trigger;
        this.clock = clock;
    }

    /** The duties in the order in which a day runs them. */
    public List<DutyRow> duties() {
        LocalDate today = clock.today();
        return runs.names().stream().map(name -> duty(name, today)).toList();
    }

    private DutyRow duty(String name, LocalDate today) {
        Known known = jdbc.sql("""
                        with days as (select * from day_runs where task = :task),
                             last as (select * from day_run_attempts where task = :task and outcome = 'DONE' order by id desc limit 1)
                        select duty_paused(:task) as paused, task_running(:task) as running,
                               (select min(day) from days where finished_at is null) as unfinished,
                               (select max(day) from days where finished_at is not null) as finished,
                               (select began_at from last) as began_at, (select took_ms from last) as took_ms,
                               coalesce((select items from last), 0) as items,
                               (select error from days where finished_at is null order by day limit 1) as error,
                               (select count(*)::int from day_run_attempts t where t.task = :task and t.outcome = 'FAILED'
                                and t.day = (select min(day) from days where finished_at is null)) as attempts""").param("task", name).query(Known.class).single();
        LocalDate next = next(known, today);
        int open = next.isAfter(today)
                ? 0
                : (int) next.datesUntil(today.plusDays(1)).count();
        return new DutyRow(
                name,
                state(known, open),
                next,
                open,
                known.finished(),
                known.beganAt(),
                known.tookMs(),
                known.items(),
                known.error() == null ? null : known.unfinished(),
                known.error(),
                known.attempts());
    }

    private static LocalDate next(Known known, LocalDate today) {
        if (known.unfinished() != null) return known.unfinished();
        if (known.finished() == null) return today;
        LocalDate next = known.finished().plusDays(1);
        LocalDate earliest = today.minusDays(DayRuns.LONGEST_CATCH_UP);
        return next.isBefore(earliest) ? earliest : next;
    }

    private static DutyState state(Known known, int open) {
        if (known.paused()) return DutyState.PAUSED;
        if (known.running()) return DutyState.RUNNING;
        if (known.error() != null) return DutyState.FAILED;
        return open > 0 ? DutyState.BEHIND : DutyState.WAITING;
    }

    /** When the schedule looks next, of its own. */
    public Optional<Instant> nextLook() {
        return trigger.next().map(Date::toInstant);
    }

    /** The latest attempts, of one duty or of all where the name is empty. */
    public List<RunRow> runs(String duty, int limit) {
        return attempts("(:task = '' or t.task = :task)", duty, clock.today(), limit);
    }

    /** What was attempted for a day. */
    public List<RunRow> runsOf(LocalDate day) {
        return attempts("t.day = :day", "", day, LONGEST_PAGE);
    }

    private List<RunRow> attempts(String which, String task, LocalDate day, int limit) {
        return jdbc.sql(
                        "select t.id, t.task, t.day, t.node, t.began_at, case when t.outcome = 'RUNNING' and not task_running(t.task)"
                                + " then 'LOST' else t.outcome end as outcome, t.took_ms, t.items, t.error, u.display_name as asker"
                                + " from day_run_attempts t left join schedule_acts a on a.id = t.act_id"
                                + " left join user_names u on u.id = a.acted_by where " + which
                                + " order by t.id desc limit :limit")
                .param("task", task)
                .param("day", day)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(RunRow.class)
                .list();
    }

    /** The days of a month that were worked at, with what became of them. */
    public List<DayFigures> month(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select day, count(*) filter (where outcome = 'DONE')::int as done, count(*) filter (where outcome = 'FAILED')::int as failed,
                               count(*) filter (where outcome = 'LOST')::int as lost,
                               coalesce(sum(items) filter (where outcome = 'DONE'), 0)::int as items
                        from day_run_attempts where day between :first and :last group by day order by day""")
                .param("first", first)
                .param("last", last)
                .query(DayFigures.class)
                .list();
    }
}
