package liannong.dividends.entitlements;

import java.util.List;
import java.util.Optional;
import liannong.dividends.SlipBehind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why a line of a scheme or of an exit is what it is: its parts with every figure they follow from, and the rows behind
 * them as the run froze them. Nothing of a line that is not the user's to see.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class CountedParts {

    /** Of a line; who has more sees the latest. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;

    CountedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of what a line consists, in the order of the pools, also what a correction takes back; nothing for an exit. */
    public List<CountedPart> of(long lineId) {
        return jdbc.sql("""
                        select t.position, s.name as pool, s.nature, s.weight, s.amount_kind, s.rate,
                               coalesce(o.each_fen, s.each_fen) as each_fen, s.figure,
                               f.amount_fen as figure_fen, o.as_promised, o.amount_fen as pool_fen, o.weight::bigint as all,
                               t.weight::bigint as mine, t.amount_fen + t.earlier_fen as amount_fen
                        from entitlement_parts t join entitlement_runs r on r.id = t.run_id
                        join scheme_pools s on s.version_id = r.scheme_version_id and s.position = t.position
                        join entitlement_pools o on o.run_id = t.run_id and o.position = t.position
                        left join entitlement_figures f on f.run_id = t.run_id and f.name = s.figure
                        where t.line_id = :line and (t.weight > 0 or t.earlier_fen > 0) order by t.position""").param("line", lineId).query(CountedPart.class).list();
    }

    /** What was held on how many days of the period, for the parts that count by days. */
    public List<CountedDays> days(long lineId) {
        return jdbc.sql("""
                        select s.position, g.amount_fen, g.area_hundredths,
                               least(coalesce(g.until_day, r.last_day + 1), r.last_day + 1) - greatest(g.from_day, r.first_day) as days
                        from entitlement_lines l join entitlement_runs r on r.id = l.run_id
                        join scheme_pools s on s.version_id = r.scheme_version_id and s.weight in ('AMOUNT_DAYS', 'AREA_DAYS')
                        join entitlement_holdings g on g.run_id = l.run_id and g.holder_key = l.holder_key
                             and (cardinality(s.classes) = 0 or g.share_class = any (s.classes))
                        where l.id = :line and g.from_day <= r.last_day and (g.until_day is null or g.until_day > r.first_day)
                          and case s.weight when 'AREA_DAYS' then g.area_hundredths else g.amount_fen end > 0
                        order by s.position, g.from_day, g.line limit :most""")
                .param("line", lineId)
                .param("most", MOST)
                .query(CountedDays.class)
                .list();
    }

    /** What a line's holder held, as the run froze it. */
    public List<HeldRow> held(long lineId) {
        return jdbc.sql("""
                        select g.share_class, g.amount_fen, g.area_hundredths, g.from_day, g.until_day
                        from entitlement_lines l join entitlement_holdings g on g.run_id = l.run_id and g.holder_key = l.holder_key
                        where l.id = :line order by g.line limit :most""")
                .param("line", lineId)
                .param("most", MOST)
                .query(HeldRow.class)
                .list();
    }

    /** The slips of the period as known when it was computed, the latest first, where the scheme counts trade. */
    public List<SlipBehind> slips(long lineId) {
        return jdbc.sql("""
                        select t.traded_on, t.slip_no, t.product, t.unit, t.quantity_hundredths, t.amount_fen
                        from entitlement_lines l join entitlement_runs r on r.id = l.run_id join schemes c on c.id = r.scheme_id
                        join trades t on t.member_id = l.member_id and t.traded_on between r.first_day and r.last_day
                        where l.id = :line and c.audience = 'MEMBERS' and t.recorded_at <= r.computed_at
                          and exists (select from scheme_pools s where s.version_id = r.scheme_version_id and s.weight = 'TRADE')
                        order by t.traded_on desc, t.id desc limit :most""")
                .param("line", lineId)
                .param("most", MOST)
                .query(SlipBehind.class)
                .list();
    }

    /** Of what the statement of one who left consists, as it was settled; nothing for what a scheme gives. */
    public Optional<SettledRow> settled(long lineId) {
        return jdbc.sql("select " + Entitlements.EXIT + " from entitlement_lines l"
                        + " join departures d on d.id = l.departure_id where l.id = :line")
                .param("line", lineId)
                .query(SettledRow.class)
                .optional();
    }
}
