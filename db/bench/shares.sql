-- A county whose cooperatives differ: bench.movements share movements of ten years, sixty for a member, in at most 743
-- cooperatives of which the k-th has 1/(k + 9) as many members as the first would have alone. The same for each run.
--
-- The register's triggers look at one member at a time and would take hours; they are off while the movements come in,
-- and what they hold is looked at once, over everybody, before the end. Foreign and unique keys come back at the end too,
-- which looks at every row. The indexes that the register is read by stay and grow as they do in a county: by the day,
-- not member by member.
set local work_mem = '256MB';
set local maintenance_work_mem = '256MB';
set local timezone = 'Asia/Shanghai';

-- A number from 0 to sides - 1: fixed by the key and the purpose of the throw.
create function pg_temp.roll(key bigint, purpose text, sides integer) returns integer language sql immutable parallel safe
return ((hashint8extended(key, hashtextextended(purpose, 20260302)) & 9223372036854775807) % sides)::integer;

create temp table bench_sizes on commit drop as
with county as (
    select (current_setting('bench.movements')::bigint + 59) / 60 as members
), weighed as (
    select k, members, 1000000000 / (k + 9) as weight
    from county cross join lateral generate_series(1, least(743, greatest(3, members / 10))) k
)
select k as id, members * (sum(weight) over (order by k) - weight)::bigint / sum(weight) over ()::bigint as first,
       members * sum(weight) over (order by k)::bigint / sum(weight) over ()::bigint - 1 as last
from weighed;

insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry, founded_on,
    cooperative_type)
select id, '360781', 'COOPERATIVE', '测速' || id || '号专业合作社', '测速' || id, '93MABENCH' || lpad(id::text, 9, '0'),
       villages[1 + id % cardinality(villages)], 'OTHER', '2015-06-01', 'SPECIALISED'
from bench_sizes cross join (select array_agg(code order by code) as villages from divisions where level = 'VILLAGE') place;

insert into households (id, county_code, card_no, division_code, group_no, status, status_since)
select n, '360781', lpad(n::text, 10, '0'), o.division_code, 1 + n % 12,
       (array['ORDINARY', 'ORDINARY', 'EXITED', 'POOR'])[1 + n % 4], '2014-01-01'
from bench_sizes s join organisations o using (id) cross join lateral generate_series(first + 1, last + 1) n;

insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4)
select id, county_code,
       substr('钟刘赖曾谢罗温邹杨朱', 1 + pg_temp.roll(id, 'family', 10), 1)
       || substr('秀桂建国兰香华明生发', 1 + pg_temp.roll(id, 'first', 10), 1)
       || substr('英芳平福林珍根水春红', 1 + pg_temp.roll(id, 'second', 10), 1),
       (array['F', 'M'])[1 + id % 2], date '1970-01-01' + pg_temp.roll(id, 'born', 7000), '\x00',
       sha256(('bench ' || id)::bytea), lpad(pg_temp.roll(id, 'last four', 10000)::text, 4, '0')
from households;

insert into household_members (id, county_code, household_id, person_id, relation, valid_from)
select id, county_code, id, id, 'HEAD', '2010-01-01' from households;

insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, name, division_code,
    group_no, joined_on)
select n, '360781', s.id, lpad((n - first)::text, 5, '0'), 'FARMER', n, n, p.name, h.division_code, h.group_no, '2015-06-01'
from bench_sizes s cross join lateral generate_series(first + 1, last + 1) n
join persons p on p.id = n join households h on h.id = n;
analyze members;

alter table share_movements disable trigger user;
create temp table bench_keys on commit drop as
select format('alter table share_movements drop constraint %I', conname) as take,
       format('alter table share_movements add constraint %I %s', conname, pg_get_constraintdef(oid)) as put
from pg_constraint where conrelid = 'share_movements'::regclass and contype in ('f', 'u')
union all
select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
from pg_index where indrelid = 'share_movements'::regclass
  and indexrelid::regclass::text not in ('share_movements_by_member', 'share_movements_by_cooperative')
  and not exists (select 1 from pg_constraint where conindid = indexrelid and conrelid = indrelid);
do $$
declare one record;
begin
    for one in select take from bench_keys loop execute one.take; end loop;
end $$;
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
do $$
declare one record;
begin
    for one in select put from bench_keys loop execute one.put; end loop;
end $$;
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
