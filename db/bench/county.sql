-- A county whose cooperatives differ: bench.members members in at most 743 cooperatives, or bench.cooperatives, of which the
-- k-th has 1/(k + 9) as many as the first would have alone, each the head of a household of his own. The same for each run.
-- What the members do comes after it, in the same transaction.
set local work_mem = '256MB';
set local maintenance_work_mem = '256MB';
set local timezone = 'Asia/Shanghai';

-- A number from 0 to sides - 1: fixed by the key and the purpose of the throw.
create function pg_temp.roll(key bigint, purpose text, sides integer) returns integer language sql immutable parallel safe
return ((hashint8extended(key, hashtextextended(purpose, 20260302)) & 9223372036854775807) % sides)::integer;

create temp table bench_sizes on commit drop as
with county as (
    select current_setting('bench.members')::bigint as members
), weighed as (
    select k, members, 1000000000 / (k + 9) as weight
    from county cross join lateral generate_series(1, least(
        coalesce(nullif(current_setting('bench.cooperatives', true), '')::bigint, 743), greatest(3, members / 10))) k
)
select k as id, members * (sum(weight) over (order by k) - weight)::bigint / sum(weight) over ()::bigint as first,
       members * sum(weight) over (order by k)::bigint / sum(weight) over ()::bigint - 1 as last
from weighed;

-- Foreign and unique keys, exclusions and indexes of a table are taken away while its rows come in; they come back at the
-- end, which looks at every row. Of its indexes those stay that are named.
create temp table bench_keys (take text, put text) on commit drop;
create procedure pg_temp.take_away(tab regclass, staying text[]) language plpgsql as $$
declare one record;
begin
    for one in
        select format('alter table %s drop constraint %I', tab, conname) as take,
               format('alter table %s add constraint %I %s', tab, conname, pg_get_constraintdef(oid)) as put
        from pg_constraint where conrelid = tab and contype in ('f', 'u', 'x')
        union all
        select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        from pg_index where indrelid = tab and indexrelid::regclass::text <> all (staying)
          and not exists (select 1 from pg_constraint where conindid = indexrelid and conrelid = indrelid)
    loop
        execute one.take;
        insert into bench_keys values (one.take, one.put);
    end loop;
end $$;
create procedure pg_temp.put_back() language plpgsql as $$
declare one record;
begin
    for one in select put from bench_keys loop execute one.put; end loop;
    delete from bench_keys;
end $$;
call pg_temp.take_away('households', '{}');
call pg_temp.take_away('persons', '{}');
call pg_temp.take_away('household_members', '{}');
call pg_temp.take_away('members', '{}');
-- What they would count and copy is written with the rows: each lives alone.
alter table household_members disable trigger user;

insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry, founded_on,
    cooperative_type)
select id, '360781', 'COOPERATIVE', '测速' || id || '号专业合作社', '测速' || id, '93MABENCH' || lpad(id::text, 9, '0'),
       villages[1 + id % cardinality(villages)], 'OTHER', '2015-06-01', 'SPECIALISED'
from bench_sizes cross join (select array_agg(code order by code) as villages from divisions where level = 'VILLAGE') place;

insert into households (id, county_code, card_no, division_code, group_no, status, status_since,
    members_now)
select n, '360781', lpad(n::text, 10, '0'), o.division_code, 1 + n % 12,
       (array['ORDINARY', 'ORDINARY', 'EXITED', 'POOR'])[1 + n % 4], '2014-01-01', 1
from bench_sizes s join organisations o using (id) cross join lateral generate_series(first + 1, last + 1) n;

insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4,
    household_id, division_code)
select id, county_code,
       substr('钟刘赖曾谢罗温邹杨朱', 1 + pg_temp.roll(id, 'family', 10), 1)
       || substr('秀桂建国兰香华明生发', 1 + pg_temp.roll(id, 'first', 10), 1)
       || substr('英芳平福林珍根水春红', 1 + pg_temp.roll(id, 'second', 10), 1),
       (array['F', 'M'])[1 + id % 2], date '1970-01-01' + pg_temp.roll(id, 'born', 7000), '\x00',
       sha256(('bench ' || id)::bytea), lpad(pg_temp.roll(id, 'last four', 10000)::text, 4, '0'), id, division_code
from households;

insert into household_members (id, county_code, household_id, person_id, relation, valid_from)
select id, county_code, id, id, 'HEAD', '2010-01-01' from households;
alter table household_members enable trigger user;

insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, name, division_code,
    group_no, joined_on)
select n, '360781', s.id, lpad((n - first)::text, 5, '0'), 'FARMER', n, n, p.name, h.division_code, h.group_no, '2015-06-01'
from bench_sizes s cross join lateral generate_series(first + 1, last + 1) n
join persons p on p.id = n join households h on h.id = n;
call pg_temp.put_back();
analyze members;
