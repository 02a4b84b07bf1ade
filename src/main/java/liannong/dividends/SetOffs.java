package liannong.dividends;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liannong.access.CurrentUser;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settles what was overpaid by what becomes payable: with consent, or where it was not paid yet. */
@Repository
public class SetOffs {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SetOffs(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes what is settled against lines that are about to become payable, the oldest overpayment first and never
     * more than a line gives; returns it by line, in fen. Of the same year, or period of a scheme, no consent is asked
     * for what a line would now be paid beyond its right amount: it never was owed.
     */
    public Map<Long, Long> against(LineKind kind, long payerId, List<Long> lineIds, LocalDate today) {
        Map<Long, Long> settled = new HashMap<>();
        if (lineIds.isEmpty()) return settled;
        jdbc.sql("""
                        with paid as (
                            select id, payee, total_fen, cause from owed_lines where kind = :kind and id = any (:lines) and total_fen > 0
                        ), open as (
                            select o.kind, o.id, o.payee, o.organisation_id, o.household_id, o.division_code, o.cause, o.released_at,
                                   -o.total_fen - coalesce((select sum(s.amount_fen) from overpayment_settlements s
                                                            where s.line_kind = o.kind and s.line_id = o.id), 0) as fen,
                                   exists (select 1 from set_off_consents c where c.line_kind = o.kind and c.line_id = o.id
                                           and c.given_on <= :today) as consented
                            from owed_lines o where o.organisation_id = :payer and o.total_fen < 0 and o.released and not o.held
                        ), due as (
                            select p.id as against_id, p.total_fen, o.*, o.cause = p.cause as same_cause,
                                   sum(o.fen) over (partition by p.id order by o.released_at, o.kind, o.id) - o.fen as before_fen
                            from paid p join open o on o.payee = p.payee and o.fen > 0 and (o.consented or o.cause = p.cause)
                        )
                        insert into overpayment_settlements (id, county_code, cooperative_id, line_kind, line_id, household_id, division_code, way,
                            amount_fen, settled_on, against_kind, against_line_id, recorded_by, recorded_at, command_id)
                        select nextval('overpayment_settlements_seq'), left(division_code, 6), organisation_id, kind, id, household_id,
                               division_code, case when same_cause then 'NOT_PAID_YET' else 'SET_OFF' end, least(fen, total_fen - before_fen),
                               :today, :kind, against_id, :by, :at, gen_random_uuid()
                        from due where before_fen < total_fen
                        returning against_line_id, amount_fen""")
                .param("kind", kind.name())
                .param("payer", payerId)
                .param("lines", lineIds.toArray(Long[]::new))
                .param("today", today)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .query((row, number) -> settled.merge(row.getLong(1), row.getLong(2), Math::addExact))
                .list();
        return settled;
    }
}
