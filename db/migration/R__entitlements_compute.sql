-- Runs by a scheme over many rows: one function freezes who takes part with what, one divides the pools as the engine in Java does
-- (liannong.dividends.schemes): weights, promises rounded half up for each holder, pools divided by Split. A test holds both together.

-- Freezes, for a draft run, its holders and what they held on the days up to its last one. What a household's status is, is read for
-- the run's own organisation and for nobody else, and only where the scheme asks for it.
create or replace function freeze_entitlement_holders(run_id bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare run entitlement_runs; audience text; asks_status boolean; taken bigint;
begin
    select * into run from entitlement_runs r where r.id = run_id and r.state = 'DRAFT' and r.kind = 'SCHEME'
        and r.organisation_id = any (scope_organisations()) and may_write();
    if not found then
        raise exception 'run % is no draft of one''s own', run_id using errcode = 'insufficient_privilege';
    end if;
    select s.audience into audience from schemes s where s.id = run.scheme_id;
    select exists (select 1 from scheme_pools p where p.version_id = run.scheme_version_id and cardinality(p.statuses) > 0) into asks_status;
    if audience = 'MEMBERS' then
        insert into entitlement_holders (run_id, holder_key, member_id, household_id, organisation_id, name, place, division_code, status,
            trade_hundredths, joined_on, left_on)
        select run.id, m.member_no, m.id, m.household_id, m.organisation_id, m.name,
               d.name || coalesce(' ' || m.group_no || ' 组', ''), m.division_code,
               case when asks_status then coalesce((select t.status from household_statuses t where t.household_id = m.household_id
                    and t.valid_from <= run.last_day and t.valid_to > run.last_day), '') else '' end,
               greatest(0, coalesce((select sum(t.quantity_hundredths) from trades t where t.member_id = m.id
                    and t.traded_on between run.first_day and run.last_day), 0))::bigint,
               m.joined_on, m.left_on
        from members m join divisions d on d.code = m.division_code
        where m.county_code = run.county_code and m.cooperative_id = run.organisation_id
          and m.joined_on <= run.last_day and (m.left_on is null or m.left_on > run.first_day);
        get diagnostics taken = row_count;
        insert into entitlement_holdings (run_id, holder_key, line, share_class, amount_fen, area_hundredths, from_day, until_day)
        with moved as (
            select member_id, share_class, effective_on, sum(amount_fen) as fen, sum(area_hundredths) as area
            from share_movements where county_code = run.county_code and cooperative_id = run.organisation_id and effective_on <= run.last_day
            group by member_id, share_class, effective_on
        ), held as (
            select member_id, share_class, effective_on as from_day, lead(effective_on) over days as until_day,
                   sum(fen) over days as fen, sum(area) over days as area
            from moved window days as (partition by member_id, share_class order by effective_on)
        )
        select run.id, h.holder_key, row_number() over (partition by h.holder_key order by held.share_class, held.from_day), held.share_class,
               held.fen::bigint, held.area::bigint, held.from_day, held.until_day
        from held join entitlement_holders h on h.run_id = run.id and h.member_id = held.member_id
        where (held.until_day is null or held.until_day > run.first_day) and (held.fen > 0 or held.area > 0);
    elsif audience = 'INCOME_RIGHTS' then
        insert into entitlement_holders (run_id, holder_key, household_id, name, place, division_code, status)
        select run.id, to_char(row_number() over (order by r.household_id), 'FM000000'), r.household_id, r.name, d.name, r.division_code,
               case when asks_status then coalesce((select t.status from household_statuses t where t.household_id = r.household_id
                    and t.valid_from <= run.last_day and t.valid_to > run.last_day), '') else '' end
        from (select i.household_id, (array_agg(i.household_name order by i.id desc))[1] as name,
                     (array_agg(i.division_code order by i.id desc))[1] as division_code
              from income_rights i join members m on m.id = i.owner_member_id
              where (i.cooperative_id = run.organisation_id or m.organisation_id = run.organisation_id)
                and i.valid_from <= run.last_day and i.valid_to > run.first_day
              group by i.household_id) r
        join divisions d on d.code = r.division_code;
        get diagnostics taken = row_count;
        insert into entitlement_holdings (run_id, holder_key, line, share_class, amount_fen, area_hundredths, from_day, until_day)
        select run.id, h.holder_key, row_number() over (partition by h.holder_key order by i.valid_from, i.id), i.share_class, i.amount_fen, 0,
               i.valid_from, nullif(i.valid_to, 'infinity')
        from income_rights i join members m on m.id = i.owner_member_id
        join entitlement_holders h on h.run_id = run.id and h.household_id = i.household_id
        where (i.cooperative_id = run.organisation_id or m.organisation_id = run.organisation_id)
          and i.valid_from <= run.last_day and i.valid_to > run.first_day and i.valid_from < i.valid_to;
    else
        select count(*) into taken from entitlement_holders h where h.run_id = run.id;
    end if;
    -- Of a correction: whom an earlier run of the period gave something, and who takes part no more.
    insert into entitlement_holders (run_id, holder_key, member_id, household_id, organisation_id, name, place, division_code, counted)
    select run.id, coalesce(m.member_no, to_char(taken + row_number() over (order by g.payee), 'FM000000')), g.member_id,
           case when m.id is null then g.household_id else m.household_id end,
           case when m.id is null then g.organisation_id else m.organisation_id end, g.name, g.place, g.division_code, false
    from (select distinct on (h.payee) h.*
          from entitlement_runs q join entitlement_lines l on l.run_id = q.id
          join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
          where (q.scheme_id, q.first_day, q.last_day) = (run.scheme_id, run.first_day, run.last_day) and q.correction_no < run.correction_no
          order by h.payee, q.correction_no desc) g
    left join members m on m.id = g.member_id
    where not exists (select 1 from entitlement_holders c where c.run_id = run.id and c.payee = g.payee);
    return taken;
end $$;
revoke execute on function freeze_entitlement_holders(bigint) from public;

-- Divides the pools that were judged among the frozen holders of runs: what each pool gives to each, and by what weight.
create or replace function divide_entitlement_pools(run_ids bigint[])
returns table (run_id bigint, "position" integer, key text, weight numeric, fen bigint) language sql stable as $$
    with pool as (
        select r.id as run_id, r.first_day, r.last_day, s.position, s.weight as kind, s.classes, s.statuses, s.amount_kind, p.amount_fen,
               p.as_promised, coalesce(s.rate, p.each_fen::numeric) as each, s.presence,
               case when s.presence = 'LAST_DAY' then r.last_day else r.first_day end as present_from,
               case when s.presence = 'FIRST_DAY' then r.first_day else r.last_day end as present_to,
               cardinality(s.classes) > 0 or s.weight in ('AMOUNT', 'AMOUNT_DAYS', 'AREA', 'AREA_DAYS') as asks_holding,
               case when s.weight in ('AREA', 'AREA_DAYS', 'TRADE') and s.rate is null then 100 else 1 end
                 * case when s.weight in ('AREA_DAYS', 'AMOUNT_DAYS') then r.last_day - r.first_day + 1 else 1 end as unit
        from entitlement_runs r join scheme_pools s on s.version_id = r.scheme_version_id
        join entitlement_pools p on p.run_id = r.id and p.position = s.position
        where r.id = any (run_ids) and s.kept_by is null
    ), held as (
        select h.holder_key collate "C" as key, o.run_id, o.position, h.household_id, h.trade_hundredths,
               o.presence = 'ANY_TIME'
                   or (h.joined_on is null or h.joined_on <= o.present_from) and (h.left_on is null or h.left_on > o.present_to)
                      and (not o.asks_holding and h.joined_on is not null or coalesce(
                          range_agg(daterange(x.from_day, x.until_day)) filter (where o.presence <> 'ANY_TIME'
                              and (x.amount_fen > 0 or x.area_hundredths > 0)) @> daterange(o.present_from, o.present_to, '[]'), false)) as present,
               cardinality(o.classes) = 0 or coalesce(bool_or(x.from_day <= o.last_day and (x.until_day is null or x.until_day > o.last_day)
                   and (x.amount_fen > 0 or x.area_hundredths > 0)), false) as holds,
               sum(x.amount_fen) filter (where x.from_day <= o.last_day and (x.until_day is null or x.until_day > o.last_day)) as amount,
               sum(x.area_hundredths) filter (where x.from_day <= o.last_day and (x.until_day is null or x.until_day > o.last_day)) as area,
               sum(x.amount_fen::numeric * days.n) as amount_days, sum(x.area_hundredths::numeric * days.n) as area_days
        from pool o join entitlement_holders h on h.run_id = o.run_id and h.counted and (cardinality(o.statuses) = 0 or h.status = any (o.statuses))
        left join entitlement_holdings x on x.run_id = h.run_id and x.holder_key = h.holder_key
             and (cardinality(o.classes) = 0 or x.share_class = any (o.classes))
        left join lateral (select greatest(0, least(coalesce(x.until_day, o.last_day + 1), o.last_day + 1)
                                              - greatest(x.from_day, o.first_day)) as n) days on true
        group by h.holder_key collate "C", o.run_id, o.position, o.classes, o.last_day, o.presence, o.present_from, o.present_to,
                 o.asks_holding, h.household_id, h.trade_hundredths, h.joined_on, h.left_on
    ), ranked as (
        select *, row_number() over (partition by run_id, position, household_id, holds and present order by key) as of_household
        from held
    ), weighed as (
        select o.*, r.key,
               coalesce(case when not r.present then 0 else case o.kind when 'AMOUNT' then r.amount when 'AREA' then r.area
                    when 'AMOUNT_DAYS' then r.amount_days when 'AREA_DAYS' then r.area_days when 'HEAD' then r.holds::int
                    when 'TRADE' then r.holds::int * r.trade_hundredths
                    else (r.holds and r.household_id is not null and r.of_household = 1)::int end end, 0)::numeric as weight
        from ranked r join pool o on o.run_id = r.run_id and o.position = r.position
    ), quotient as (
        select *, div(amount_fen * weight, nullif(sum(weight) over in_pool, 0)) as quotient,
               mod(amount_fen * weight, nullif(sum(weight) over in_pool, 0)) as rest
        from weighed window in_pool as (partition by run_id, position)
    )
    select run_id, position, key, weight,
           (case when as_promised then round(each * weight / unit)
                 else coalesce(quotient, 0) + (row_number() over (partition by run_id, position order by rest desc nulls last, key)
                     <= amount_fen - coalesce(sum(quotient) over (partition by run_id, position), amount_fen))::int end)::bigint as fen
    from quotient
$$;

-- Writes the lines and parts of draft runs, from their frozen holders and the pools that were judged. Of a correction they are the
-- difference to what earlier runs of the period gave, part by part.
create or replace function compute_entitlement_lines(run_ids bigint[]) returns bigint language sql as $$
    with earlier as (
        select r.id as run_id, l.payee, p.position, sum(p.amount_fen)::bigint as fen
        from entitlement_runs r join entitlement_runs q on (q.scheme_id, q.first_day, q.last_day) = (r.scheme_id, r.first_day, r.last_day)
             and q.correction_no < r.correction_no
        join entitlement_lines l on l.run_id = q.id join entitlement_parts p on p.line_id = l.id
        where r.id = any (run_ids) group by r.id, l.payee, p.position having sum(p.amount_fen) <> 0
    ), own as (
        select p.run_id, h.payee, p.position, p.weight, p.fen
        from divide_entitlement_pools(run_ids) p join entitlement_holders h on h.run_id = p.run_id and h.holder_key = p.key
        where p.weight > 0
    ), difference as materialized (
        select run_id, payee, position, coalesce(o.weight, 0) as weight, coalesce(o.fen, 0) - coalesce(e.fen, 0) as fen,
               coalesce(e.fen, 0) as earlier
        from own o full join earlier e using (run_id, payee, position)
    ), line as materialized (
        select nextval('entitlement_lines_seq') as id, run_id, payee, fen, earlier from (
            select run_id, payee, sum(fen)::bigint as fen, sum(earlier)::bigint as earlier from difference group by run_id, payee) sums
    ), written as (
        insert into entitlement_lines (id, county_code, run_id, organisation_id, holder_key, member_id, household_id, payee_organisation_id,
            division_code, total_fen, earlier_fen)
        select l.id, r.county_code, l.run_id, r.organisation_id, h.holder_key, h.member_id, h.household_id, h.organisation_id,
               h.division_code, l.fen, l.earlier
        from line l join entitlement_runs r on r.id = l.run_id join entitlement_holders h on h.run_id = l.run_id and h.payee = l.payee
        returning 1
    ), parts as (
        insert into entitlement_parts (line_id, run_id, position, weight, amount_fen, earlier_fen)
        select l.id, l.run_id, d.position, d.weight, d.fen, d.earlier
        from line l join difference d on d.run_id = l.run_id and d.payee = l.payee
        returning 1
    )
    select count(*) from written where (select count(*) from parts) >= 0
$$;
grant execute on function freeze_entitlement_holders(bigint), divide_entitlement_pools(bigint[]), compute_entitlement_lines(bigint[]) to liannong_app;
