-- The computation over many rows, as it is now: one function freezes the register of runs, one divides their pools. Both serve
-- one run or all runs of a county. The division is Split's: exact quotient down, left-over fen to the largest remainders, ties
-- by the member's number in byte order; SqlAgreesWithJavaTests hold Java and SQL together.

-- Freezes, for draft runs, who is a member on the record date with what: contribution of every class, reserve share before the
-- year, trade of the year on the run's basis, what public money and gifts formed as it is held. Who left within the year and was settled
-- with is taken in with what he traded until then and nothing else. Who is no member of that day any more but was given something by
-- an earlier run of the year is taken in with nothing.
create or replace function freeze_dividend_inputs(run_ids bigint[]) returns bigint language sql as $$
    with run as (
        select id, cooperative_id, county_code, year, correction_no, record_date, make_date(year, 1, 1) as first_day, make_date(year, 12, 31) as last_day, trade_basis
        from dividend_runs where id = any (run_ids)
    ), held as (
        select run.id as run_id, s.member_id,
               sum(s.amount_fen) filter (where s.share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE')) as contribution,
               sum(s.amount_fen) filter (where s.share_class = 'FISCAL') as fiscal,
               sum(s.amount_fen) filter (where s.share_class = 'DONATION') as donation,
               sum(s.amount_fen) filter (where s.share_class = 'RESERVE' and s.effective_on < run.first_day) as reserve,
               sum(s.area_hundredths) filter (where s.share_class = 'LAND') as area
        from run join share_movements s on s.county_code = run.county_code and s.cooperative_id = run.cooperative_id
             and s.effective_on <= run.record_date
        group by run.id, s.member_id
    ), traded as (
        select run.id as run_id, t.member_id, sum(t.quantity_hundredths) as quantity, sum(t.amount_fen) as amount
        from run join trades t on t.county_code = run.county_code and t.cooperative_id = run.cooperative_id
             and t.traded_on between run.first_day and run.last_day
        group by run.id, t.member_id
    ), left_early as (
        select run.id as run_id, d.member_id, m.left_on
        from run join departures d on d.county_code = run.county_code and d.cooperative_id = run.cooperative_id and d.state = 'SETTLED'
        join members m on m.id = d.member_id and m.left_on > run.first_day and m.left_on <= run.record_date and m.joined_on <= run.record_date
        join traded t on t.run_id = run.id and t.member_id = d.member_id
        where case run.trade_basis when 'AMOUNT' then t.amount when 'LAND_MU' then 0 else t.quantity end > 0
    ), written as (
        insert into dividend_inputs (run_id, member_id, member_key, contribution_fen, opening_reserve_fen, trade_hundredths,
            fiscal_held_fen, donation_held_fen, left_on)
        select run.id, m.id, m.member_no, case when e.left_on is null then coalesce(h.contribution, 0) else 0 end::bigint,
               case when e.left_on is null then coalesce(h.reserve, 0) else 0 end::bigint,
               (case run.trade_basis when 'AMOUNT' then coalesce(t.amount, 0)
                                     when 'LAND_MU' then coalesce(h.area, 0)
                                     else coalesce(t.quantity, 0) end)::bigint,
               coalesce(h.fiscal, 0)::bigint, coalesce(h.donation, 0)::bigint, e.left_on
        from run
        join members m on m.county_code = run.county_code and m.cooperative_id = run.cooperative_id
        left join left_early e on e.run_id = run.id and e.member_id = m.id
        left join held h on h.run_id = run.id and h.member_id = m.id
        left join traded t on t.run_id = run.id and t.member_id = m.id
        where m.joined_on <= run.record_date and (m.left_on is null or m.left_on > run.record_date or e.left_on is not null)
        returning run_id, member_id
    ), gone as (
        insert into dividend_inputs (run_id, member_id, member_key, contribution_fen, opening_reserve_fen, trade_hundredths, counted)
        select distinct run.id, m.id, m.member_no, 0, 0, 0, false
        from run join dividend_runs q on q.cooperative_id = run.cooperative_id and q.year = run.year and q.correction_no < run.correction_no
        join dividend_lines l on l.run_id = q.id join members m on m.id = l.member_id
        where not (m.joined_on <= run.record_date and (m.left_on is null or m.left_on > run.record_date))
          and not exists (select from left_early e where e.run_id = run.id and e.member_id = m.id)
        returning 1
    )
    select (select count(*) from written) + (select count(*) from gone)
$$;

-- Divides the pools of draft runs among their frozen inputs, writes the lines, and keeps the two sums they are divided by. For a
-- charter that counts the heads of the grant each has what he holds. Of a correction the lines are the difference to what
-- earlier runs of the year gave.
create or replace function compute_dividend_lines(run_ids bigint[]) returns bigint language sql as $$
    with input as (
        select i.run_id, i.member_id, i.member_key collate "C" as key, i.contribution_fen, i.opening_reserve_fen,
               r.reserve_fen as reserve_total, r.fiscal_fund_fen as fiscal_total, r.donation_fund_fen as donation_total,
               r.refund_pool_fen as refund_total, r.residual_pool_fen as residual_total, r.residual_base,
               r.special_fund_heads = 'GRANT' as as_held, i.fiscal_held_fen as fiscal_held, i.donation_held_fen as donation_held,
               i.trade_hundredths::numeric as trade, (i.left_on is null)::int as head,
               (case r.reserve_key when 'TRADE' then i.trade_hundredths when 'CAPITAL' then i.contribution_fen else (i.left_on is null)::int end)::numeric
                   as reserve_weight
        from dividend_runs r join dividend_inputs i on i.run_id = r.id
        where r.id = any (run_ids) and i.counted
    ), earlier as materialized (
        select r.id as run_id, l.member_id, sum(l.reserve_fen) as reserve, sum(l.refund_fen) as refund, sum(l.residual_fen) as residual
        from dividend_runs r join dividend_runs q on q.cooperative_id = r.cooperative_id and q.year = r.year and q.correction_no < r.correction_no
        join dividend_lines l on l.run_id = q.id
        where r.id = any (run_ids)
        group by r.id, l.member_id
    ), quotient as (
        select *,
            div(reserve_total * reserve_weight, nullif(sum(reserve_weight) over run, 0)) as reserve_part,
            mod(reserve_total * reserve_weight, nullif(sum(reserve_weight) over run, 0)) as reserve_rest,
            case when as_held then fiscal_held else coalesce(head * div(fiscal_total::numeric, nullif(sum(head) over run, 0)), 0) end as fiscal_part,
            case when as_held then donation_held else coalesce(head * div(donation_total::numeric, nullif(sum(head) over run, 0)), 0) end as donation_part,
            div(refund_total * trade, nullif(sum(trade) over run, 0)) as refund_part,
            mod(refund_total * trade, nullif(sum(trade) over run, 0)) as refund_rest,
            row_number() over (partition by run_id order by head desc, key) as at
        from input window run as (partition by run_id)
    ), based as (
        select *,
            coalesce(reserve_part, 0) + (row_number() over (partition by run_id order by reserve_rest desc nulls last, key)
                <= reserve_total - coalesce(sum(reserve_part) over run, reserve_total))::int as reserve,
            fiscal_part + (at <= fiscal_total - sum(fiscal_part) over run)::int as fiscal,
            donation_part + (at <= donation_total - sum(donation_part) over run)::int as donation,
            coalesce(refund_part, 0) + (row_number() over (partition by run_id order by refund_rest desc nulls last, key)
                <= refund_total - coalesce(sum(refund_part) over run, refund_total))::int as refund
        from quotient window run as (partition by run_id)
    ), weighed as (
        select *, head * (contribution_fen + opening_reserve_fen + fiscal + donation
                  + case residual_base when 'CLOSING' then reserve else 0 end) as base
        from based
    ), residual_quotient as (
        select *,
            div(residual_total * base, nullif(sum(base) over run, 0)) as residual_part,
            mod(residual_total * base, nullif(sum(base) over run, 0)) as residual_rest
        from weighed window run as (partition by run_id)
    ), line as (
        select *,
            coalesce(residual_part, 0) + (row_number() over (partition by run_id order by residual_rest desc nulls last, key)
                <= residual_total - coalesce(sum(residual_part) over run, residual_total))::int as residual
        from residual_quotient window run as (partition by run_id)
    ), every as (
        select run_id, member_id, reserve, fiscal, donation, base, refund, residual from line
        union all
        select run_id, member_id, 0, 0, 0, 0, 0, 0 from dividend_inputs where run_id = any (run_ids) and not counted
    ), written as (
        insert into dividend_lines (id, county_code, run_id, cooperative_id, member_id, household_id, division_code,
            reserve_fen, fiscal_fen, donation_fen, base_fen, refund_fen, residual_fen, total_fen,
            earlier_reserve_fen, earlier_refund_fen, earlier_residual_fen)
        select nextval('dividend_lines_seq'), m.county_code, l.run_id, m.cooperative_id, m.id, m.household_id, m.division_code,
            (l.reserve - coalesce(e.reserve, 0))::bigint, l.fiscal::bigint, l.donation::bigint, l.base::bigint,
            (l.refund - coalesce(e.refund, 0))::bigint, (l.residual - coalesce(e.residual, 0))::bigint,
            (l.refund - coalesce(e.refund, 0) + l.residual - coalesce(e.residual, 0))::bigint,
            coalesce(e.reserve, 0)::bigint, coalesce(e.refund, 0)::bigint, coalesce(e.residual, 0)::bigint
        from every l join members m on m.id = l.member_id
        left join earlier e on e.run_id = l.run_id and e.member_id = l.member_id
        returning 1
    ), summed as (
        update dividend_runs r set total_trade_hundredths = s.trade, total_base_fen = s.base
        from (select run_id, sum(trade)::bigint as trade, sum(base)::bigint as base from line group by run_id) s
        where r.id = s.run_id returning 1
    )
    select count(*) from written
$$;
