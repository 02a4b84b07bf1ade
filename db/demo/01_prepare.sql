-- The demonstration begins: its business clock first, because no notice may close after today. Then dice that fall
-- the same way for the same seed, and the working days. Everything is one transaction: all of it, or nothing.
set local work_mem = '64MB';
set local maintenance_work_mem = '192MB';
set local timezone = 'Asia/Shanghai';
set local client_min_messages = warning;

insert into demo_clock (offset_seconds)
values (extract(epoch from timestamptz '2026-03-02 09:00+08' - now())::bigint);

-- A number from 0 to sides - 1: fixed by the key, the purpose of the throw and the seed (setting demo.seed).
create function pg_temp.roll(key bigint, purpose text, sides integer) returns integer
language sql stable parallel safe
return ((hashint8extended(key, hashtextextended(purpose, current_setting('demo.seed')::bigint))
    & 9223372036854775807) % sides)::integer;

create function pg_temp.yuan(fen bigint) returns text language sql immutable parallel safe
return to_char(fen / 100.0, 'FM999,999,999,990.00');

create function pg_temp.quantity(hundredths bigint) returns text language sql immutable parallel safe
return rtrim(rtrim(to_char(hundredths / 100.0, 'FM999,999,999,990.00'), '0'), '.');

create function pg_temp.at(day date, hour integer) returns timestamptz language sql immutable parallel safe
return (day + make_time(hour, 0, 0)) at time zone 'Asia/Shanghai';

-- GB 32100: 17 characters and the check digit, modulus 31 (domain.md section 7).
create function pg_temp.credit_code(first17 text) returns text language sql immutable parallel safe
return first17 || (
    select substr('0123456789ABCDEFGHJKLMNPQRTUWXY', ((31 - sum(value * weight) % 31) % 31)::integer + 1, 1)
    from (select position(substr(first17, n, 1) in '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1 as value,
                 (array[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28])[n] as weight
          from generate_series(1, 17) n) characters);

-- GB 11714: eight characters and the check character, modulus 11. MAXX is nobody's series.
create function pg_temp.organisation_code(serial integer) returns text language sql immutable parallel safe
return (
    select code || case 11 - sum(value * weight) % 11 when 10 then 'X' when 11 then '0'
                        else (11 - sum(value * weight) % 11)::text end
    from (select 'MAXX' || lpad(serial::text, 4, '0') as code) c,
         lateral (select position(substr(code, n, 1) in '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') - 1 as value,
                         (array[3,7,9,10,5,8,4,2])[n] as weight
                  from generate_series(1, 8) n) characters
    group by code);

create temp table demo_days on commit drop as
select row_number() over (order by day)::integer as n, day
from (select d::date as day from generate_series(date '2023-12-01', date '2026-03-31', interval '1 day') d) days
left join workdays w using (day)
where coalesce(w.kind, case when extract(isodow from day) < 6 then 'WORK' else 'REST' end) = 'WORK';
create unique index on demo_days (n);
create unique index on demo_days (day);
analyze demo_days;

-- Indexes, unique and foreign keys of the tables with many rows are built once over all rows (09_finish.sql puts every
-- one back, which reads every row) instead of row by row: the same promises in a fraction of the time.
create temp table demo_shape on commit drop as
with big as (
    select unnest(array['households', 'persons', 'household_members', 'members', 'accounts', 'share_movements', 'trades',
        'dividend_inputs', 'dividend_lines', 'dividend_slips', 'notice_rows', 'payables', 'payment_instructions', 'payment_results',
        'journal_entries', 'postings']::regclass[]) as tab
)
select case contype when 'f' then 2 else 1 end as stage, format('alter table %s drop constraint %I', tab, conname) as take,
       format('alter table %s add constraint %I %s', tab, conname, pg_get_constraintdef(c.oid)) as put
from pg_constraint c join big on conrelid = tab where contype in ('f', 'u', 'x')
union all
select 1, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
from pg_index i join big on indrelid = tab
where not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  and indexrelid <> 'share_movements_by_land'::regclass; -- few rows, and asked at the end of the load
do $$
declare one record;
begin
    for one in select take from demo_shape order by stage desc loop
        execute one.take;
    end loop;
end $$;
