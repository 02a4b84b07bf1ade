package liannong.schedule.desk;

import static liannong.schedule.ScheduleReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayRuns;
import liannong.schedule.ScheduleTrigger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps into the schedule: whoever pauses, resumes or starts a duty says why, and it stays on record. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMINISTRATOR','BUREAU_APPROVER')")
public class DutyActs {

    public static final int SHORTEST_REASON = 4;
    public static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final DayRuns runs;
    private final ScheduleTrigger trigger;
    private final BusinessClock clock;

    DutyActs(JdbcClient jdbc, DayRuns runs, ScheduleTrigger trigger, BusinessClock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.trigger = trigger;
        this.clock = clock;
    }

    /**
     * From now on the duty does not begin; what runs ends. Its days wait, the other duties go on.
     *
     * @throws Refused {@code ACT_REASON_MISSING}, {@code NO_SUCH_DUTY}, {@code DUTY_PAUSED}
     */
    public void pause(UUID commandId, String duty, String reason) {
        write(commandId, duty, ActKind.PAUSE, null, reason, DUTY_PAUSED);
    }

    /**
     * The duty goes on: what it missed is caught up at once, day by day in order.
     *
     * @throws Refused {@code ACT_REASON_MISSING}, {@code NO_SUCH_DUTY}, {@code DUTY_NOT_PAUSED}
     */
    public void resume(UUID commandId, String duty, String reason) {
        write(commandId, duty, ActKind.RESUME, null, reason, DUTY_NOT_PAUSED);
    }

    /**
     * Starts the duty now: what it has still to do, and when nothing is left, today once more.
     *
     * @throws Refused {@code ACT_REASON_MISSING}, {@code NO_SUCH_DUTY}, {@code DUTY_PAUSED}
     */
    public void runNow(UUID commandId, String duty, String reason) {
        write(commandId, duty, ActKind.RUN_NOW, null, reason, DUTY_PAUSED);
    }

    /**
     * Runs a failed day again, and what waited behind it.
     *
     * @throws Refused {@code ACT_REASON_MISSING}, {@code NO_SUCH_DUTY}, {@code DUTY_PAUSED}, {@code DAY_DID_NOT_FAIL}
     */
    public void rerun(UUID commandId, String duty, LocalDate day, String reason) {
        write(commandId, duty, ActKind.RERUN, day, reason, DUTY_PAUSED);
    }

    private void write(
            UUID commandId,
            String duty,
            ActKind act,
            @Nullable LocalDate day,
            String reason,
            liannong.base.Reason unfit) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
            throw new Refused(ACT_REASON_MISSING, SHORTEST_REASON, LONGEST_REASON);
        if (!runs.names().contains(duty)) throw new Refused(NO_SUCH_DUTY);
        if (isOnRecord(commandId, duty, act)) return;
        jdbc.sql("select pg_advisory_xact_lock(hashtext('schedule_acts'), hashtext(:duty))")
                .param("duty", duty)
                .query((row, number) -> true)
                .list();
        try {
            insert(commandId, duty, act, day, why);
        } catch (DataIntegrityViolationException broken) {
            if (Broken.promise(broken, "schedule_act_fits")) throw new Refused(unfit);
            if (Broken.promise(broken, "rerun_of_what_failed")) throw new Refused(DAY_DID_NOT_FAIL);
            throw broken;
        }
        if (act != ActKind.PAUSE) trigger.afterCommit();
    }

    private boolean isOnRecord(UUID commandId, String duty, ActKind act) {
        record Known(String duty, ActKind act) {}
        Optional<Known> known = jdbc.sql("select duty, act from schedule_acts where command_id = :command")
                .param("command", commandId)
                .query(Known.class)
                .optional();
        if (known.isPresent() && !known.get().equals(new Known(duty, act))) throw new Refused(SAME_COMMAND_OTHER_ACT);
        return known.isPresent();
    }

    private void insert(UUID commandId, String duty, ActKind act, @Nullable LocalDate day, String why) {
        jdbc.sql("""
                        insert into schedule_acts (id, duty, act, day, reason, acted_by, acted_at, command_id)
                        values (nextval('schedule_acts_seq'), :duty, :act, :day, :reason, :by, :at, :command)""")
                .param("duty", duty)
                .param("act", act.name())
                .param("day", day)
                .param("reason", why)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", commandId)
                .update();
    }

    /** The latest acts. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','BUREAU_APPROVER','AUDITOR')")
    public List<ActRow> latest(int limit) {
        return jdbc.sql("""
                        select a.id, a.duty, a.act, a.day, a.reason, u.display_name as actor, a.acted_at
                        from schedule_acts a join user_names u on u.id = a.acted_by order by a.id desc limit :limit""")
                .param("limit", Math.min(limit, 200))
                .query(ActRow.class)
                .list();
    }
}
