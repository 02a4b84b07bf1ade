-- The register of a county (county.sql): bench.movements share movements of ten years, sixty for a member.
--
-- The register's triggers look at one member at a time and would take hours; they are off while the movements come in,
-- and what they hold is looked at once, over everybody, before the end. The indexes that the register is read by stay and
-- grow as they do in a county: by the day, not member by member.
alter table share_movements disable trigger user;
call pg_temp.take_away('share_movements', array['share_movements_by_member', 'share_movements_by_cooperative']);
-- Six a year: money put in, a promise, what is paid on it, land or money given back, public money, the year's reserve.
with numbered as (
    select n, n / 60 + 1 as member_id, (n % 60 / 6)::integer as year, (n % 6)::integer as step,
           (5000 + 100 * pg_temp.roll(n / 6, 'amount', 950))::bigint as fen
    from generate_series(0, current_setting('bench.movements')::bigint - 1) n
), moved as (
    select n, member_id, fen, step,
           make_date(2016 + year, 1, 1) + case step when 5 then 364 else 61 * step + pg_temp.roll(n, 'day', 60) end as day,
           case step when 0 then case year % 3 when 2 then 'preferred' else 'paid' end when 1 then 'promised' when 2 then 'kept'
                     when 3 then case when year = 0 then 'land' when year % 3 = 0 then 'revalued' else 'given back' end
                     when 4 then case year % 4 when 3 then 'donated' else 'granted' end else 'reserve' end as what
    from numbered
)
insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind,
    source, amount_fen, unpaid_fen, area_hundredths, document, effective_on, recorded_at, recorded_by, command_id)
select row_number() over (order by day, n), m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code,
       w.share_class, w.kind, w.source, fen * amount / 2, fen * unpaid, fen / 100 * area, '凭证 ' || n, day,
       day + case step when 5 then 90 else 1 + pg_temp.roll(n, 'entered', 10) end + time '09:00', 1, md5('bench ' || n)::uuid
from moved
join members m on m.id = member_id
join (values -- what: halves of the amount that are held, the amounts that are owed, and of area
    ('paid', 'CAPITAL', 'CONTRIBUTION', 'OWN_MONEY', 2, 0, 0), ('preferred', 'PREFERRED', 'CONTRIBUTION', 'OWN_MONEY', 2, 0, 0),
    ('promised', 'CAPITAL', 'SUBSCRIPTION', 'OWN_MONEY', 0, 1, 0), ('kept', 'CAPITAL', 'CONTRIBUTION', 'OWN_MONEY', 2, -1, 0),
    ('given back', 'CAPITAL', 'REDEMPTION', 'OWN_MONEY', -1, 0, 0), ('land', 'LAND', 'CONTRIBUTION', 'OWN_LAND', 2, 0, 1),
    ('revalued', 'LAND', 'REVALUATION', 'OWN_LAND', 2, 0, 0), ('granted', 'FISCAL', 'QUANTIFICATION', 'FISCAL_FUND', 2, 0, 0),
    ('donated', 'DONATION', 'QUANTIFICATION', 'DONATION', 2, 0, 0), ('reserve', 'RESERVE', 'QUANTIFICATION', 'SURPLUS', 2, 0, 0)
) w (what, share_class, kind, source, amount, unpaid, area) using (what)
order by day, n;
call pg_temp.put_back();
alter table share_movements enable trigger user;

-- No holding, no area and no unpaid subscription is negative on any day.
do $$
declare wrong bigint;
begin
    select member_id into wrong from (
        select member_id, sum(amount_fen) over days as held, sum(unpaid_fen) over days as unpaid, sum(area_hundredths) over days as area
        from share_movements window days as (partition by member_id, share_class order by effective_on)) sums
    where held < 0 or unpaid < 0 or area < 0 limit 1;
    if wrong is not null then raise exception 'member % would hold less than nothing', wrong; end if;
end $$;
