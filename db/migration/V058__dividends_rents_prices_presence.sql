-- Rents that rise by a table or a rate, rents in grain, and who must be there when: what the engine knows, a scheme can say.
create function days_ascend(days date[]) returns boolean language sql immutable as $$
    select coalesce(bool_and(day is not null and (before is null or before < day)), false)
    from (select d.day, lag(d.day) over (order by d.n) as before from unnest(days) with ordinality d (day, n)) in_order
$$;

alter table scheme_pools
    drop constraint scheme_pools_amount_kind_check,
    drop constraint scheme_pools_check,
    drop constraint scheme_pools_check1,
    add column step_days date[], -- from when a rent of a table costs what; each_fen is what it costs before
    add column step_fens bigint[],
    add column rent_since date, -- the day on which the first rent began that rises by a rate
    add column step_years integer check (step_years between 1 and 30),
    add column step_rate numeric(19, 18) check (step_rate > 0 and step_rate <= 1),
    add column grain text check (length(grain) between 1 and 40),
    add column grain_jin numeric(8, 2) check (grain_jin > 0 and grain_jin <= 100000),
    add column floor_fen bigint check (floor_fen > 0),
    add column presence text not null default 'ANY_TIME'
        check (presence in ('ANY_TIME', 'FIRST_DAY', 'LAST_DAY', 'WHOLE_PERIOD')),
    add constraint scheme_pools_amount_kind
        check (amount_kind in ('PART', 'PART_OF_REST', 'YIELD', 'PER_UNIT', 'STEPPED', 'RISING', 'GRAIN')),
    add constraint scheme_pools_rate check ((amount_kind in ('PART', 'PART_OF_REST', 'YIELD')) = (rate is not null)),
    add constraint scheme_pools_each check ((amount_kind in ('PER_UNIT', 'STEPPED', 'RISING')) = (each_fen is not null)),
    add constraint scheme_pools_figure check (figure is not null or amount_kind not in ('PART', 'PART_OF_REST')),
    add constraint scheme_pools_steps check (
        num_nonnulls(step_days, step_fens) = case when amount_kind = 'STEPPED' then 2 else 0 end
        and (amount_kind <> 'STEPPED' or (cardinality(step_days) between 1 and 50 and cardinality(step_days) = cardinality(step_fens)
            and days_ascend(step_days) and array_position(step_fens, null) is null and 0 < all (step_fens)))),
    add constraint scheme_pools_rising
        check (num_nonnulls(rent_since, step_years, step_rate) = case when amount_kind = 'RISING' then 3 else 0 end),
    add constraint scheme_pools_grain check (
        num_nonnulls(grain, grain_jin) = case when amount_kind = 'GRAIN' then 2 else 0 end
        and (floor_fen is null or amount_kind = 'GRAIN'));

-- Who is named for a run is named each time: there is no day on which he came.
create function refuse_presence_of_named() returns trigger language plpgsql as $$
begin
    if new.presence <> 'ANY_TIME' and exists (select 1 from scheme_versions v join schemes s on s.id = v.scheme_id
            where v.id = new.version_id and s.audience = 'NAMED') then
        raise exception 'who is named for a run has no day of joining'
            using errcode = 'integrity_constraint_violation', constraint = 'named_have_no_days';
    end if;
    return null;
end $$;
create trigger named_have_no_days after insert on scheme_pools for each row execute function refuse_presence_of_named();

alter table entitlement_holders
    add column joined_on date, -- null where nobody says so: who is named, who has the income of shares
    add column left_on date,
    add check (left_on >= joined_on);
alter table entitlement_pools add column each_fen bigint check (each_fen >= 0); -- what a unit costs for the period

-- What a grain cost, as it was read: typed by who drafts the run with the source, seen by who confirms it, laid open with the notice.
create table entitlement_prices (
    run_id bigint not null references entitlement_runs,
    grain text not null check (length(grain) between 1 and 40),
    yuan_per_jin numeric(8, 4) not null check (yuan_per_jin > 0 and yuan_per_jin <= 1000),
    observed_on date not null,
    source text not null check (length(source) between 2 and 200),
    recorded_by bigint not null references users,
    primary key (run_id, grain)
);
grant select, insert, delete on entitlement_prices to liannong_app;
alter table entitlement_prices enable row level security;
create policy of_its_run on entitlement_prices to liannong_app using (run_id in (select id from entitlement_runs));
call only_staff_writes('entitlement_prices');
create trigger frozen before insert or update or delete on entitlement_prices
    for each row execute function refuse_frozen_entitlement();
create function guard_entitlement_price() returns trigger language plpgsql as $$
begin
    if new.observed_on > business_today() or not exists (
            select 1 from entitlement_runs r join scheme_pools p on p.version_id = r.scheme_version_id
            where r.id = new.run_id and p.grain = new.grain) then
        raise exception 'the price of % was not read yet, or the scheme does not ask for it', new.grain
            using errcode = 'integrity_constraint_violation', constraint = 'grain_price_of_the_scheme';
    end if;
    return new;
end $$;
create trigger of_the_scheme before insert on entitlement_prices for each row execute function guard_entitlement_price();

-- What a unit of a pool costs for the period of a run: the same as liannong.dividends.schemes.UnitPrice; null for other pools.
create function unit_price_of_pool(of_run bigint, of_position integer) returns bigint language sql stable as $$
    with recursive pool as (
        select s.*, r.first_day, r.last_day, g.yuan_per_jin
        from entitlement_runs r join scheme_pools s on s.version_id = r.scheme_version_id and s.position = of_position
        left join entitlement_prices g on g.run_id = r.id and g.grain = s.grain
        where r.id = of_run
    ), rising as (
        select 0 as n, each_fen::numeric as each from pool where amount_kind = 'RISING'
        union all
        select n + 1, round(each + each * step_rate) from rising, pool
        where (rent_since + make_interval(years => (n + 1) * step_years))::date <= last_day
    ), change (from_day, each) as (
        select '-infinity'::date, each_fen::numeric from pool where amount_kind in ('PER_UNIT', 'STEPPED')
        union all
        select s.day, s.fen from pool, unnest(step_days, step_fens) s (day, fen) where amount_kind = 'STEPPED'
        union all
        select case when n = 0 then '-infinity' else (rent_since + make_interval(years => n * step_years))::date end, each from rising, pool
        union all
        select '-infinity'::date, greatest(round(grain_jin * yuan_per_jin * 100), floor_fen) from pool where amount_kind = 'GRAIN'
    ), stretch as (
        select each, greatest(from_day, first_day) as begins,
               least(coalesce(lead(from_day) over (order by from_day), 'infinity'), last_day + 1) as ends, last_day - first_day + 1 as days
        from change, pool
    )
    select round(sum(each * (ends - begins)) / min(days))::bigint from stretch where ends > begins
$$;
grant execute on function unit_price_of_pool(bigint, integer) to liannong_app;

-- Beyond the draft a run costs what its contract and its prices say.
create function refuse_other_unit_price() returns trigger language plpgsql as $$
begin
    if new.state <> 'DRAFT' and new.kind = 'SCHEME' and exists (
            select 1 from entitlement_pools o join scheme_pools s on s.version_id = new.scheme_version_id and s.position = o.position
            where o.run_id = new.id and (o.each_fen is not null or s.amount_kind <> 'PER_UNIT') -- computed before there was this column
              and o.each_fen is distinct from unit_price_of_pool(new.id, o.position)) then
        raise exception 'what a unit costs in % is not what its contract says', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'unit_price_of_the_contract';
    end if;
    return null;
end $$;
create constraint trigger unit_price_of_the_contract after insert or update on entitlement_runs deferrable initially deferred
    for each row execute function refuse_other_unit_price();
