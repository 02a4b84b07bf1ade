package liannong.dividends.proofs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a sheet of a run by a scheme or by exit statements says, read from its rows. The fingerprints are of rows of
 * text in UTF-8, the columns joined by a bar, the rows by a line feed, in the order of the keys' bytes; what is empty
 * stays empty. What was frozen: {@code F|name|amount} of the figures, {@code G|grain|price|day|source} of the prices,
 * {@code H|key|status|trade|joined|left|counted} of who takes part, {@code S|key|line|class|amount|area|from|until} of
 * what he held. What came out: {@code L|key|total|earlier} and {@code P|key|position|weight|amount|earlier}.
 */
@Repository
class EntitlementProofSql {

    private static final String SUMS = """
            with line as (
                select l.id, l.holder_key collate "C" as key, l.household_id, l.total_fen, l.earlier_fen, l.departure_id
                from entitlement_lines l where l.run_id = :run
            ), frozen (sort, key, no, text) as (
                select 1, f.name collate "C", 0, concat_ws('|', 'F', f.name, f.amount_fen) from entitlement_figures f where f.run_id = :run
                union all
                select 2, g.grain collate "C", 0, concat_ws('|', 'G', g.grain, g.yuan_per_jin, g.observed_on, g.source)
                from entitlement_prices g where g.run_id = :run
                union all
                select 3, h.holder_key collate "C", 0, concat_ws('|', 'H', h.holder_key, h.status, h.trade_hundredths,
                    coalesce(h.joined_on::text, ''), coalesce(h.left_on::text, ''), h.counted)
                from entitlement_holders h where h.run_id = :run
                union all
                select 4, s.holder_key collate "C", s.line, concat_ws('|', 'S', s.holder_key, s.line, s.share_class, s.amount_fen,
                    s.area_hundredths, s.from_day, coalesce(s.until_day::text, ''))
                from entitlement_holdings s where s.run_id = :run
            ), given (sort, key, no, text) as (
                select 1, key, 0, concat_ws('|', 'L', key, total_fen, earlier_fen) from line
                union all
                select 2, l.key, p.position, concat_ws('|', 'P', l.key, p.position, trim_scale(p.weight), p.amount_fen, p.earlier_fen)
                from line l join entitlement_parts p on p.line_id = l.id
            )
            select v.version_no, v.valid_from as version_from, v.rule_source,
                   (select count(*)::int from entitlement_holders h where h.run_id = r.id) as holders,
                   (select count(*)::int from entitlement_holdings h where h.run_id = r.id) as holdings,
                   s.line_count, s.households, s.organisations, s.total_fen, s.earlier_fen, s.largest_to, s.largest_fen,
                   x.contribution_fen, x.reserve_fen, x.loss_fen, x.later_reserve_fen, r.confirmed_at,
                   coalesce(q.no, r.decided_by) as decided_by, coalesce(q.passed_on, r.decided_on) as decided_on,
                   (select encode(sha256(convert_to(string_agg(text, E'\\n' order by sort, key, no), 'UTF8')), 'hex') from frozen) as inputs,
                   (select encode(sha256(convert_to(string_agg(text, E'\\n' order by sort, key, no), 'UTF8')), 'hex') from given) as lines,
                   (select root from entitlement_roots where run_id = r.id) as root
            from entitlement_runs r left join scheme_versions v on v.id = r.scheme_version_id
            left join resolutions q on q.id = r.resolution_id
            cross join (
                select count(*)::int as line_count, count(household_id)::int as households, count(*)::int - count(household_id)::int as organisations,
                       coalesce(sum(total_fen), 0)::bigint as total_fen, coalesce(sum(earlier_fen), 0)::bigint as earlier_fen,
                       (array_agg(key order by total_fen desc, key))[1] as largest_to, max(total_fen) as largest_fen from line) s
            cross join (
                select coalesce(sum(case when d.inherited then 0 else d.contribution_fen end), 0)::bigint as contribution_fen,
                       coalesce(sum(case when d.inherited then 0 else d.reserve_fen end), 0)::bigint as reserve_fen,
                       coalesce(sum(case when d.inherited then 0 else d.loss_fen end), 0)::bigint as loss_fen,
                       coalesce(sum(l.total_fen + l.earlier_fen - d.refund_fen), 0)::bigint as later_reserve_fen
                from line l join departures d on d.id = l.departure_id) x
            where r.id = :run
            """;

    private static final String POOLS = """
            with part as (
                select p.position, l.holder_key collate "C" as key, p.weight, p.amount_fen, p.earlier_fen,
                       o.amount_fen - o.kept_fen as divided, o.as_promised, sum(p.weight) over (partition by p.position) as of_all
                from entitlement_parts p join entitlement_lines l on l.id = p.line_id
                join entitlement_pools o on o.run_id = p.run_id and o.position = p.position where p.run_id = :run
            ), rest as (
                select *, amount_fen + earlier_fen - coalesce(div(divided * weight, nullif(of_all, 0)), 0) as given,
                       mod(divided * weight, nullif(of_all, 0)) as rest
                from part
            ), sums as (
                select position, count(*) filter (where weight > 0)::int as payees, sum(weight) as weight_sum,
                       sum(amount_fen)::bigint as of_lines_fen, sum(earlier_fen)::bigint as earlier_fen,
                       (array_agg(key order by amount_fen + earlier_fen desc, key))[1] as largest_to,
                       max(amount_fen + earlier_fen) as largest_fen,
                       (case when not bool_or(as_promised) then sum(given) end)::int as fen_given,
                       (array_agg(key order by rest, key desc) filter (where given > 0 and not as_promised))[1] as last_to
                from rest group by position
            )
            select o.position, s.name, s.nature, s.weight, o.as_promised, o.each_fen, o.amount_fen, o.kept_fen,
                   coalesce(x.payees, 0) as payees, trim_scale(o.weight) as weight_declared,
                   trim_scale(coalesce(x.weight_sum, 0)) as weight_sum, coalesce(x.earlier_fen, 0) as earlier_fen,
                   coalesce(x.of_lines_fen, 0) as of_lines_fen, x.largest_to, x.largest_fen, x.fen_given, x.last_to
            from entitlement_pools o join entitlement_runs r on r.id = o.run_id
            join scheme_pools s on s.version_id = r.scheme_version_id and s.position = o.position
            left join sums x on x.position = o.position where o.run_id = :run order by o.position
            """;

    private final JdbcClient jdbc;

    EntitlementProofSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    EntitlementSums sums(long runId) {
        return jdbc.sql(SUMS).param("run", runId).query(EntitlementSums.class).single();
    }

    List<PoolProof> pools(long runId) {
        return jdbc.sql(POOLS).param("run", runId).query(PoolProof.class).list();
    }
}
