-- Whose heads the special fund is averaged over is the charter's to say (domain.md 1.5): those of the distribution, or those
-- of the grant, who hold it in the register. And a plan is laid open as the members passed it.
alter table dividend_runs
    add special_fund_heads text not null default 'DISTRIBUTION' check (special_fund_heads in ('GRANT', 'DISTRIBUTION')),
    add resolution_id bigint unique,
    add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id);
alter table dividend_inputs
    add fiscal_held_fen bigint not null default 0 check (fiscal_held_fen >= 0),
    add donation_held_fen bigint not null default 0 check (donation_held_fen >= 0);

-- From which day on what rests on a resolution must name it. What was laid open before has none and stays as it is.
create table resolution_duties (
    subject_kind text primary key check (subject_kind in ('DISTRIBUTION')),
    valid_from date not null
);
insert into resolution_duties values
    ('DISTRIBUTION', case when exists (select 1 from dividend_runs) then current_date else date '2000-01-01' end);
grant select on resolution_duties to liannong_app;

-- The plan that the members' meeting passed after the year: of this cooperative, about the plan, once.
create function guard_plan_resolution(run dividend_runs) returns void language plpgsql as $$
begin
    if run.resolution_id is null then
        if exists (select 1 from resolution_duties where subject_kind = 'DISTRIBUTION' and valid_from <= business_today()) then
            raise exception 'run % names no resolution', run.number
                using errcode = 'integrity_constraint_violation', constraint = 'plan_as_passed';
        end if;
    elsif not exists (select 1 from resolutions r where r.id = run.resolution_id and r.matter = 'PLAN'
            and r.passed_on > run.record_date and r.passed_on <= business_today()) then
        raise exception 'the resolution of % is not about its plan', run.number
            using errcode = 'integrity_constraint_violation', constraint = 'plan_as_passed';
    end if;
end $$;

-- As in V011, but every class that members contributed counts, and what public money and gifts formed is taken as held too.
create or replace function freeze_dividend_inputs(run_ids bigint[]) returns bigint language sql as $$
    with run as (
        select id, cooperative_id, county_code, record_date, make_date(year, 1, 1) as first_day, make_date(year, 12, 31) as last_day, trade_basis
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
    ), written as (
        insert into dividend_inputs (run_id, member_id, member_key, contribution_fen, opening_reserve_fen, trade_hundredths,
            fiscal_held_fen, donation_held_fen)
        select run.id, m.id, m.member_no, coalesce(h.contribution, 0)::bigint, coalesce(h.reserve, 0)::bigint,
               (case run.trade_basis when 'AMOUNT' then coalesce(t.amount, 0)
                                     when 'LAND_MU' then coalesce(h.area, 0)
                                     else coalesce(t.quantity, 0) end)::bigint,
               coalesce(h.fiscal, 0)::bigint, coalesce(h.donation, 0)::bigint
        from run
        join members m on m.county_code = run.county_code and m.cooperative_id = run.cooperative_id
             and m.joined_on <= run.record_date and (m.left_on is null or m.left_on > run.record_date)
        left join held h on h.run_id = run.id and h.member_id = m.id
        left join traded t on t.run_id = run.id and t.member_id = m.id
        returning 1
    )
    select count(*) from written
$$;

-- As in V011, but for a charter that counts the heads of the grant each has what he holds.
create or replace function compute_dividend_lines(run_ids bigint[]) returns bigint language sql as $$
    with input as (
        select i.run_id, i.member_id, i.member_key collate "C" as key, i.contribution_fen, i.opening_reserve_fen,
               r.reserve_fen as reserve_total, r.fiscal_fund_fen as fiscal_total, r.donation_fund_fen as donation_total,
               r.refund_pool_fen as refund_total, r.residual_pool_fen as residual_total, r.residual_base,
               r.special_fund_heads = 'GRANT' as as_held, i.fiscal_held_fen as fiscal_held, i.donation_held_fen as donation_held,
               i.trade_hundredths::numeric as trade,
               (case r.reserve_key when 'TRADE' then i.trade_hundredths when 'CAPITAL' then i.contribution_fen else 1 end)::numeric as reserve_weight
        from dividend_runs r join dividend_inputs i on i.run_id = r.id
        where r.id = any (run_ids)
    ), quotient as (
        select *,
            div(reserve_total * reserve_weight, nullif(sum(reserve_weight) over run, 0)) as reserve_part,
            mod(reserve_total * reserve_weight, nullif(sum(reserve_weight) over run, 0)) as reserve_rest,
            case when as_held then fiscal_held else div(fiscal_total::numeric, count(*) over run) end as fiscal_part,
            case when as_held then donation_held else div(donation_total::numeric, count(*) over run) end as donation_part,
            div(refund_total * trade, nullif(sum(trade) over run, 0)) as refund_part,
            mod(refund_total * trade, nullif(sum(trade) over run, 0)) as refund_rest,
            row_number() over (partition by run_id order by key) as head
        from input window run as (partition by run_id)
    ), based as (
        select *,
            coalesce(reserve_part, 0) + (row_number() over (partition by run_id order by reserve_rest desc nulls last, key)
                <= reserve_total - coalesce(sum(reserve_part) over run, reserve_total))::int as reserve,
            fiscal_part + (head <= fiscal_total - sum(fiscal_part) over run)::int as fiscal,
            donation_part + (head <= donation_total - sum(donation_part) over run)::int as donation,
            coalesce(refund_part, 0) + (row_number() over (partition by run_id order by refund_rest desc nulls last, key)
                <= refund_total - coalesce(sum(refund_part) over run, refund_total))::int as refund
        from quotient window run as (partition by run_id)
    ), weighed as (
        select *, contribution_fen + opening_reserve_fen + fiscal + donation
                  + case residual_base when 'CLOSING' then reserve else 0 end as base
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
    ), written as (
        insert into dividend_lines (id, county_code, run_id, cooperative_id, member_id, household_id, division_code,
            reserve_fen, fiscal_fen, donation_fen, base_fen, refund_fen, residual_fen, total_fen)
        select nextval('dividend_lines_seq'), m.county_code, l.run_id, m.cooperative_id, m.id, m.household_id, m.division_code,
            l.reserve::bigint, l.fiscal::bigint, l.donation::bigint, l.base::bigint, l.refund::bigint, l.residual::bigint,
            (l.refund + l.residual)::bigint
        from line l join members m on m.id = l.member_id
        returning 1
    ), summed as (
        update dividend_runs r set total_trade_hundredths = s.trade, total_base_fen = s.base
        from (select run_id, sum(trade)::bigint as trade, sum(base)::bigint as base from line group by run_id) s
        where r.id = s.run_id returning 1
    )
    select count(*) from written
$$;
