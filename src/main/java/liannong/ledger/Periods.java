package liannong.ledger;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The months of the books: closed one after the other by who keeps them, reopened from the last one backwards by the
 * chair. In a closed month nothing is entered, whichever statement tries to.
 */
@Service
@Transactional
public class Periods {

    public static final int SHORTEST_REASON = 4;
    public static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Periods(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was closed and reopened, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<PeriodAct> acts(long organisationId, int offset, int limit) {
        return jdbc.sql("""
                        select a.no, a.act, a.month, u.display_name as acted_by, a.acted_at, a.reason
                        from period_acts a join user_names u on u.id = a.acted_by
                        where a.organisation_id = :id order by a.no desc offset :offset limit :limit""")
                .param("id", organisationId)
                .param("offset", offset)
                .param("limit", Math.min(limit, Books.LONGEST_PAGE))
                .query(PeriodAct.class)
                .list();
    }

    /** The first day of the last month that is closed, and with it every month before; empty where none is. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public Optional<LocalDate> closedThrough(long organisationId) {
        return jdbc.sql(
                        "select case act when 'CLOSE' then month else (month - interval '1 month')::date end from period_acts"
                                + " where organisation_id = :id order by no desc limit 1")
                .param("id", organisationId)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Closes a month, and with the first one every month before it. The same command twice is one closing.
     *
     * @throws Refused {@code MONTH_NOT_OVER}; {@code CLOSED_OUT_OF_TURN} with the month that is next;
     *     {@code DRAFTS_ARE_OPEN} with how many manual entries of these days are not decided
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void close(UUID commandId, long organisationId, LocalDate month) {
        LocalDate first = month.withDayOfMonth(1);
        if (isDone(commandId)) return;
        lock(organisationId);
        if (first.plusMonths(1).isAfter(clock.today())) throw new Refused(BooksReason.MONTH_NOT_OVER, written(first));
        closedThrough(organisationId)
                .map(closed -> closed.plusMonths(1))
                .filter(next -> !next.equals(first))
                .ifPresent(next -> {
                    throw new Refused(BooksReason.CLOSED_OUT_OF_TURN, written(next));
                });
        int drafts = jdbc.sql("select count(*)::int from manual_entries where organisation_id = :id and state = 'DRAFT'"
                        + " and entry_on < :next")
                .param("id", organisationId)
                .param("next", first.plusMonths(1))
                .query(Integer.class)
                .single();
        if (drafts > 0) throw new Refused(BooksReason.DRAFTS_ARE_OPEN, drafts);
        act(commandId, organisationId, "CLOSE", first, null);
    }

    /**
     * Reopens the last month that is closed. The same command twice is one reopening.
     *
     * @throws Refused {@code REOPENED_WITHOUT_REASON}; {@code NOTHING_IS_CLOSED} where it is not the last one
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void reopen(UUID commandId, long organisationId, LocalDate month, String reason) {
        String why = reason.replace('\0', ' ').strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
            throw new Refused(BooksReason.REOPENED_WITHOUT_REASON);
        if (isDone(commandId)) return;
        lock(organisationId);
        LocalDate first = month.withDayOfMonth(1);
        if (closedThrough(organisationId).filter(first::equals).isEmpty())
            throw new Refused(BooksReason.NOTHING_IS_CLOSED);
        act(commandId, organisationId, "REOPEN", first, why);
    }

    private void act(UUID commandId, long organisationId, String act, LocalDate month, @Nullable String reason) {
        try {
            jdbc.sql("""
                            insert into period_acts (id, county_code, organisation_id, division_code, no, act, month, acted_by, acted_at,
                                reason, command_id)
                            select nextval('period_acts_seq'), :county, o.id, o.division_code,
                                   1 + coalesce((select max(a.no) from period_acts a where a.organisation_id = o.id), 0),
                                   :act, :month, :by, :at, :reason, :command
                            from organisations o where o.id = :id""")
                    .param("county", SystemUser.COUNTY)
                    .param("act", act)
                    .param("month", month)
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("reason", reason)
                    .param("command", commandId)
                    .param("id", organisationId)
                    .update();
        } catch (DataIntegrityViolationException broken) {
            if (!Broken.promise(broken, "closed_in_turn", "reopened_backwards")) throw broken;
            throw new Refused(BooksReason.NOTHING_IS_CLOSED);
        }
    }

    /** Nobody posts in the meantime, and two who close at once do so in turn. */
    private void lock(long organisationId) {
        jdbc.sql("select lock_books(:id)::text")
                .param("id", organisationId)
                .query(String.class)
                .optional();
    }

    private boolean isDone(UUID commandId) {
        return jdbc.sql("select exists (select 1 from period_acts where command_id = :command)")
                .param("command", commandId)
                .query(Boolean.class)
                .single();
    }

    private static String written(LocalDate month) {
        return month.toString().substring(0, 7);
    }
}
