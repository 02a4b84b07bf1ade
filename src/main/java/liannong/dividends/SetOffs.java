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
class SetOffs {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SetOffs(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes what is settled against lines that are about to become payable, the oldest overpayment first and never
     * more than a line gives; returns it by line, in fen. Of the same year no consent is asked for what a line would
     * now be paid beyond its right amount: it never was owed.
     */
    Map<Long, Long> against(List<Long> lineIds, LocalDate today) {
        Map<Long, Long> settled = new HashMap<>();
        if (lineIds.isEmpty()) return settled;
        jdbc.sql("""
                        with paid as (
                            select l.id, l.member_id, l.total_fen, r.year from dividend_lines l join dividend_runs r on r.id = l.run_id
                            where l.id = any (:lines) and l.total_fen > 0
                        ), open as (
                            select o.id, o.member_id, o.cooperative_id, o.household_id, o.division_code, r.year,
                                   -o.total_fen - coalesce((select sum(s.amount_fen) from overpayment_settlements s where s.line_id = o.id), 0) as fen,
                                   exists (select 1 from set_off_consents c where c.line_id = o.id and c.given_on <= :today) as consented
                            from dividend_lines o join dividend_runs r on r.id = o.run_id
                            where o.member_id in (select member_id from paid) and o.total_fen < 0 and r.state = 'RELEASED'
                              and not exists (select 1 from objections b where b.notice_id = r.notice_id and b.source_id = o.id
                                              and b.answered_on is null)
                        ), due as (
                            select p.id as against_id, p.total_fen, o.*, o.year = p.year as same_year,
                                   sum(o.fen) over (partition by p.id order by o.id) - o.fen as before_fen
                            from paid p join open o on o.member_id = p.member_id and o.fen > 0 and (o.consented or o.year = p.year)
                        )
                        insert into overpayment_settlements (id, county_code, cooperative_id, line_id, household_id, division_code, way, amount_fen,
                            settled_on, against_line_id, recorded_by, recorded_at, command_id)
                        select nextval('overpayment_settlements_seq'), left(division_code, 6), cooperative_id, id, household_id, division_code,
                               case when same_year then 'NOT_PAID_YET' else 'SET_OFF' end, least(fen, total_fen - before_fen), :today, against_id,
                               :by, :at, gen_random_uuid()
                        from due where before_fen < total_fen
                        returning against_line_id, amount_fen""")
                .param("lines", lineIds.toArray(Long[]::new))
                .param("today", today)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .query((row, number) -> settled.merge(row.getLong(1), row.getLong(2), Math::addExact))
                .list();
        return settled;
    }
}
