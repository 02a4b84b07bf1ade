package liannong.shares.entries;

import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the acts of a register that was kept elsewhere, all by one statement, inside the transaction of whoever
 * decides about them. They count as entered now and by whoever is acting; nothing is posted in the books.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasRole('BOOKKEEPER')")
public class MovedEntries {

    private static final String INSERT = """
            insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind,
                source, amount_fen, unpaid_fen, area_hundredths, acquired_on, due_on, document, effective_on, recorded_at, recorded_by,
                command_id, command_print, line, reverses_id, move_in_id, moved_rests_on)
            select l.id, :county, m.cooperative_id, m.id, m.household_id, m.division_code, l.share_class, l.kind,
                l.source, l.amount, l.unpaid, l.area, l.acquired, l.due, l.document, l.day, :at, :by,
                l.command, :print, l.line, l.reverses, :moveIn, l.rests_on
            from unnest(:ids::bigint[], :members::bigint[], :classes::text[], :kinds::text[], :sources::text[], :amounts::bigint[],
                    :unpaid::bigint[], :areas::bigint[], :acquired::date[], :due::date[], :documents::text[], :days::date[],
                    :commands::uuid[], :lines::integer[], :reverses::bigint[], :restsOn::jsonb[])
                 as l(id, member_id, share_class, kind, source, amount, unpaid, area, acquired, due, document, day, command, line,
                     reverses, rests_on)
            join members m on m.id = l.member_id and m.cooperative_id = :cooperative""";

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final BusinessClock clock;

    MovedEntries(JdbcClient jdbc, ShareEntries entries, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Enters all rows in their order. {@link ShareEntries#enteredBefore} was asked first; the moving in is on record.
     *
     * @throws Refused {@code NO_SUCH_MEMBER}, {@code HOLDING_WOULD_BE_NEGATIVE}, {@code ACCOUNT_CLOSED}
     */
    public void enter(long moveInId, Command command, List<MovedLine> rows) {
        List<Long> ids = ids(rows.size());
        try {
            int written = jdbc.sql(INSERT)
                    .param("county", SystemUser.COUNTY)
                    .param("cooperative", command.cooperativeId())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", CurrentUser.get().id())
                    .param("print", ShareEntries.print(command))
                    .param("moveIn", moveInId)
                    .param("ids", ids.toArray(Long[]::new))
                    .param("members", column(rows, row -> row.line().memberId(), Long[]::new))
                    .param(
                            "classes",
                            column(rows, row -> row.line().shareClass().name(), String[]::new))
                    .param("kinds", column(rows, row -> row.line().kind().name(), String[]::new))
                    .param("sources", column(rows, row -> row.line().source().name(), String[]::new))
                    .param("amounts", column(rows, row -> row.line().amount().fen(), Long[]::new))
                    .param("unpaid", column(rows, row -> row.line().unpaid().fen(), Long[]::new))
                    .param("areas", column(rows, row -> row.line().area().hundredths(), Long[]::new))
                    .param("acquired", column(rows, row -> text(row.line().acquiredOn()), String[]::new))
                    .param("due", column(rows, row -> text(row.line().dueOn()), String[]::new))
                    .param("documents", column(rows, MovedLine::document, String[]::new))
                    .param("days", column(rows, row -> text(row.day()), String[]::new))
                    .param("commands", column(rows, row -> text(row.commandId()), String[]::new))
                    .param("lines", column(rows, MovedLine::number, Integer[]::new))
                    .param("reverses", column(rows, row -> reversed(ids, row), Long[]::new))
                    .param("restsOn", column(rows, MovedLine::restsOn, String[]::new))
                    .update();
            if (written != rows.size()) throw new Refused(SharesReason.NO_SUCH_MEMBER);
            entries.checkNow();
        } catch (DataIntegrityViolationException broken) {
            throw entries.refusal(broken);
        }
    }

    /** In the order of the rows: what is held is added up, and lots are taken, in the order of ids. */
    private List<Long> ids(int count) {
        return jdbc
                .sql("select nextval('share_movements_seq') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static @Nullable Long reversed(List<Long> ids, MovedLine row) {
        return row.reverses() == null ? null : ids.get(row.reverses());
    }

    private static <T> T[] column(
            List<MovedLine> rows, Function<MovedLine, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
