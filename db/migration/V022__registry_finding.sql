-- How many belong to a household today: counted when somebody comes or goes, so that a list of the county need not count
-- half a million rows. The triggers are the owner's, because the one who enters may not see both households.
alter table households add members_now integer not null default 0 check (members_now >= 0);
create function members_came() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update households h set members_now = members_now + n.came
    from (select household_id, count(*) as came from added where valid_to = 'infinity' group by household_id) n
    where h.id = n.household_id;
    return null;
end $$;
create function members_went() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update households h set members_now = members_now - n.went
    from (select household_id, count(*) as went from gone where valid_to = 'infinity' group by household_id) n
    where h.id = n.household_id;
    return null;
end $$;
create trigger members_came after insert on household_members referencing new table as added
    for each statement execute function members_came();
create trigger members_changed_before after update on household_members referencing old table as gone
    for each statement execute function members_went();
create trigger members_changed_to after update on household_members referencing new table as added
    for each statement execute function members_came();
create trigger members_went after delete on household_members referencing old table as gone
    for each statement execute function members_went();
update households h set members_now = n.persons
from (select household_id, count(*) as persons from household_members where valid_to = 'infinity' group by household_id) n
where h.id = n.household_id;

-- Finding somebody in a county of half a million people: by a part of the name, by pinyin initials, by the last four
-- of the identity number. Under row-level security an operator that is not leakproof (like, @>) never reaches an index,
-- and Chinese names are too short for trigrams. So the names are in order from their first, second, third and fourth
-- letter on, and one function of the owner looks there, within the caller's division. It gives ids, nothing else: what
-- the caller may see of them is read under the policies as ever.
drop index persons_by_name, persons_by_initials;
create index persons_by_name on persons (name collate "C", division_code);
create index persons_by_name_2 on persons (substr(name, 2) collate "C", division_code);
create index persons_by_name_3 on persons (substr(name, 3) collate "C", division_code) where length(name) > 2;
create index persons_by_name_4 on persons (substr(name, 4) collate "C", division_code) where length(name) > 3;
create index persons_by_long_name on persons (name collate "C", division_code) where length(name) > 4;
create index persons_by_initials on persons (initials collate "C", division_code) where initials <> '';

-- The people of the caller's division, at most that many, in their order: first names that begin with what was asked,
-- then those that hold it. Four characters as the end of an identity number are that; small letters and digits are
-- initials. Who works for no division finds nobody.
create function find_persons(asked text, most integer) returns table (place bigint, person_id bigint)
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan set max_parallel_workers_per_gather = 0 as $$
declare
    lowest text := rpad(scope_division(), 12, '0');
    highest text := rpad(scope_division(), 12, '9');
    after text := asked || U&'\+10FFFF';
begin
    if lowest is null or asked = '' or most < 1 then
        return;
    elsif asked ~ '^[0-9]{3}[0-9X]$' then
        return query select row_number() over (order by p.name collate "C", p.id), p.id from persons p
            where p.identity_last4 = asked and p.division_code between lowest and highest
            order by p.name collate "C", p.id limit most;
    elsif asked ~ '^[a-z0-9]+$' then
        return query select row_number() over (order by p.initials collate "C", p.id), p.id from persons p
            where p.initials <> '' and p.initials collate "C" >= asked and p.initials collate "C" < after
              and p.division_code between lowest and highest
            order by p.initials collate "C", p.id limit most;
    else -- the later parts are not looked at once there are enough
        return query select row_number() over (), id from (
            (select p.id from persons p where p.name collate "C" >= asked and p.name collate "C" < after
                and p.division_code between lowest and highest order by p.name collate "C", p.id limit most)
            union all
            (select p.id from persons p where substr(p.name, 2) collate "C" >= asked and substr(p.name, 2) collate "C" < after
                and position(asked in p.name) = 2
                and p.division_code between lowest and highest order by substr(p.name, 2) collate "C", p.id limit most)
            union all
            (select p.id from persons p where substr(p.name, 3) collate "C" >= asked and substr(p.name, 3) collate "C" < after
                and length(p.name) > 2 and position(asked in p.name) = 3
                and p.division_code between lowest and highest order by substr(p.name, 3) collate "C", p.id limit most)
            union all
            (select p.id from persons p where substr(p.name, 4) collate "C" >= asked and substr(p.name, 4) collate "C" < after
                and length(p.name) > 3 and position(asked in p.name) = 4
                and p.division_code between lowest and highest order by substr(p.name, 4) collate "C", p.id limit most)
            union all
            (select p.id from persons p where length(p.name) > 4 and position(asked in p.name) > 4
                and p.division_code between lowest and highest order by p.name collate "C", p.id limit most)) found
            limit most;
    end if;
end $$;
revoke execute on function find_persons(text, integer) from public;
grant execute on function find_persons(text, integer) to liannong_app;
