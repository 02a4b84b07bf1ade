-- The State Council's arrangement of a year's working days, as entered by one person of the bureau and confirmed by another, or by
-- the same with a reason on record. Nothing else changes the table of working days.
create sequence workday_arrangements_seq increment 50;
create table workday_arrangements (
    id bigint primary key,
    year integer not null check (year between 2014 and 2100),
    source text not null check (length(source) between 4 and 200), -- the notice's number and date
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    alone_because text check (length(btrim(alone_because)) between 8 and 200),
    command_id uuid not null unique,
    check ((confirmed_by is null) = (confirmed_at is null)),
    constraint arrangement_needs_two_or_a_reason check (confirmed_by <> recorded_by or alone_because is not null)
);
create index workday_arrangements_by_year on workday_arrangements (year, id);
grant select, insert on workday_arrangements to liannong_app;
grant update (confirmed_by, confirmed_at, alone_because) on workday_arrangements to liannong_app;
grant usage on sequence workday_arrangements_seq to liannong_app;
create table workday_arrangement_days (
    arrangement_id bigint not null references workday_arrangements,
    day date not null,
    kind text not null check (kind in ('REST', 'WORK')),
    name text not null check (length(name) between 1 and 30),
    primary key (arrangement_id, day)
);
call append_only('workday_arrangement_days');
alter table workday_arrangements enable row level security;
create policy anybody_reads on workday_arrangements for select to liannong_app using (true);
create policy the_bureau_adds on workday_arrangements for insert to liannong_app with check (recorded_by = (select scope_user())
    and (select current_setting('app.role', true)) in ('BUREAU_OFFICER', 'BUREAU_APPROVER'));
create policy the_bureau_confirms on workday_arrangements for update to liannong_app using (
    (select current_setting('app.role', true)) in ('BUREAU_OFFICER', 'BUREAU_APPROVER')) with check (confirmed_by = (select scope_user()));
alter table workday_arrangement_days enable row level security;
create policy anybody_reads on workday_arrangement_days for select to liannong_app using (true);
create policy the_bureau_adds on workday_arrangement_days for insert to liannong_app with check (
    (select current_setting('app.role', true)) in ('BUREAU_OFFICER', 'BUREAU_APPROVER'));

revoke insert, update on workdays from liannong_app;
alter table workdays add column arrangement_id bigint references workday_arrangements;

create function is_workday(asked date) returns boolean language sql stable as
$$ select coalesce((select kind = 'WORK' from workdays where day = asked), extract(isodow from asked) < 6) $$;

-- What already rests on whether a day is worked: it is over, a running notice counts it, a payment or a plan is due on it.
create function workday_used(asked date) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select case
        when asked <= business_today() then 'PAST'
        when exists (select 1 from notices n where n.closed_on is null and asked > n.opened_on and asked <= n.last_day) then 'NOTICE'
        when exists (select 1 from payables p where p.due_on = asked) then 'PAYMENT'
        when exists (select 1 from plan_dues d where d.due_on = asked) then 'PLAN' end $$;

create function guard_arrangement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare bad record;
begin
    if tg_op = 'DELETE' or old.confirmed_at is not null or new.confirmed_at is null or (to_jsonb(new)
            - '{confirmed_by,confirmed_at,alone_because}'::text[]) <> (to_jsonb(old) - '{confirmed_by,confirmed_at,alone_because}'::text[]) then
        raise exception 'an arrangement is confirmed once and not rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'arrangement_stays';
    end if;
    select d.day, workday_used(d.day) as used into bad from workday_arrangement_days d
        where d.arrangement_id = new.id and is_workday(d.day) <> (d.kind = 'WORK') and workday_used(d.day) is not null order by d.day limit 1;
    if bad.day is not null then
        raise exception '% is used already: %', bad.day, bad.used
            using errcode = 'integrity_constraint_violation', constraint = 'used_workday_stays';
    end if;
    insert into workdays (day, kind, name, source, arrangement_id)
        select d.day, d.kind, d.name, new.source, new.id from workday_arrangement_days d where d.arrangement_id = new.id
        on conflict (day) do update set kind = excluded.kind, name = excluded.name, source = excluded.source,
            arrangement_id = excluded.arrangement_id;
    return new;
end $$;
create trigger confirmed_once before update or delete on workday_arrangements for each row execute function guard_arrangement();

create function refuse_confirmed_arrangement() returns trigger language plpgsql as $$
declare of_year integer;
begin
    select year into of_year from workday_arrangements where id = new.arrangement_id and confirmed_at is null;
    if of_year is null then
        raise exception 'the arrangement is confirmed' using errcode = 'integrity_constraint_violation', constraint = 'arrangement_stays';
    end if;
    if new.day not between make_date(of_year - 1, 12, 25) and make_date(of_year, 12, 31) then
        raise exception '% is no day of %', new.day, of_year
            using errcode = 'integrity_constraint_violation', constraint = 'arrangement_of_its_year';
    end if;
    return new;
end $$;
create trigger not_confirmed before insert on workday_arrangement_days for each row execute function refuse_confirmed_arrangement();
