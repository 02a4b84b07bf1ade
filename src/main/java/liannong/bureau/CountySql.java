package liannong.bureau;

/** The statements behind the county's figures: each reads the year's rows once. */
final class CountySql {

    private CountySql() {}

    /**
     * The lines of the year's declared distributions with what became of each, summed by industry and place, by reason
     * of return, and as a whole; beside it the households they reach, each counted once. One pass, because the join is
     * what costs.
     */
    static final String PAYOUTS = """
            with share as materialized (
                select o.industry, left(l.division_code, :width) as place, l.household_id, l.total_fen - coalesce(z.fen, 0) as fen, i.id is not null as sent,
                       i.id is null and r.due_on < :today as overdue, x.outcome, x.reason_code, x.settled_on
                from dividend_runs r
                join organisations o on o.id = r.cooperative_id
                join dividend_lines l on l.run_id = r.id and l.total_fen > 0
                left join (select against_line_id, sum(amount_fen)::bigint as fen from overpayment_settlements
                           where against_kind = 'DIVIDEND_LINE' group by against_line_id) z
                    on z.against_line_id = l.id
                left join payables p on p.source_kind = 'DIVIDEND_LINE' and p.source_id = l.id
                left join last_instructions i on i.payable_id = p.id
                left join payment_results x on x.instruction_id = i.id
                where r.county_code = :county and r.year = :year and r.state in ('ON_NOTICE', 'RELEASED') and l.total_fen > coalesce(z.fen, 0)
            ), linked as (
                select distinct household_id from members
                where county_code = :county and household_id is not null
                  and joined_on <= :day and (left_on is null or left_on > :day)
            ), shared as (
                select household_id, bool_or(outcome = 'CREDITED') as reached from share where household_id is not null group by household_id
            ), household as (
                select (select count(*)::int from households where county_code = :county) as registered, count(*)::int as linked,
                       count(s.household_id)::int as shared, count(*) filter (where s.reached)::int as reached
                from linked full join shared s using (household_id)
            ), summed as (
                select industry, place, reason_code as reason, grouping(industry, reason_code)::int as level,
                       count(*) as lines, coalesce(sum(fen), 0)::bigint as fen,
                       count(*) filter (where sent) as sent, coalesce(sum(fen) filter (where sent), 0)::bigint as sent_fen,
                       count(*) filter (where outcome = 'CREDITED') as credited,
                       coalesce(sum(fen) filter (where outcome = 'CREDITED'), 0)::bigint as credited_fen,
                       count(reason_code) as returned,
                       coalesce(sum(fen) filter (where outcome = 'RETURNED'), 0)::bigint as returned_fen,
                       count(*) filter (where overdue) as overdue,
                       coalesce(sum(fen) filter (where overdue), 0)::bigint as overdue_fen,
                       min(settled_on) filter (where outcome = 'RETURNED') as oldest
                from share group by grouping sets ((industry, place), (reason_code), ())
            )
            select summed.*, household.* from summed cross join household
            """;

    /** The places below the user's own, with their cooperatives and how many have begun and declared the year. */
    static final String PLACES = """
            select left(d.code, :width) as code, d.name, count(o.id)::int as cooperatives, count(r.id)::int as opened,
                   count(r.id) filter (where r.state in ('ON_NOTICE', 'RELEASED'))::int as declared
            from divisions d
            left join organisations o on o.county_code = :county and o.kind = 'COOPERATIVE' and starts_with(o.division_code, left(d.code, :width))
            left join dividend_runs r on r.county_code = o.county_code and r.year = :year and r.cooperative_id = o.id and r.correction_no = 0
            where (d.parent_code = rpad(:division, 12, '0') or d.code = :division) and d.kind <> 'VIRTUAL'
              and (d.valid_to > :day or o.id is not null)
            group by d.code, d.name order by d.code
            """;

    static final String WORK = """
            select coalesce((select min(year) from dividend_runs where county_code = :county), :year)::int as first_year,
                   coalesce((select name from divisions where code = rpad(:division, 12, '0')), '') as place, w.*
            from (
                select count(*) filter (where r.state = 'ON_NOTICE' and n.closed_on is not null)::int as ready,
                       coalesce(sum(case when r.correction_no = 0 then r.distributable_fen else (select coalesce(sum(l.total_fen), 0)
                           from dividend_lines l where l.run_id = r.id and l.total_fen > 0) end)
                           filter (where r.state = 'ON_NOTICE' and n.closed_on is not null), 0)::bigint
                           as ready_fen,
                       min(n.closed_on) filter (where r.state = 'ON_NOTICE') as ready_since,
                       count(*) filter (where r.state = 'ON_NOTICE' and n.closed_on is null)::int as on_notice,
                       min(n.last_day) filter (where r.state = 'ON_NOTICE' and n.closed_on is null) as notice_ends,
                       count(b.due)::int as objected, min(b.due) as answer_due,
                       count(*) filter (where r.state in ('DRAFT', 'SUBMITTED'))::int as in_hand
                from dividend_runs r
                left join notices n on n.id = r.notice_id
                left join lateral (select min(answer_due) as due from objections where notice_id = n.id and answered_on is null) b on true
                where r.county_code = :county and r.year = :year) w
            """;
}
