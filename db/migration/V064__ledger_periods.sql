-- Periods are closed month by month, and reopened from the last one backwards, each act on record. What stands in a closed
-- month stands: no statement adds to it.
create sequence period_acts_seq increment 50;
create table period_acts (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    no integer not null check (no > 0), -- of the organisation, without a gap
    act text not null check (act in ('CLOSE', 'REOPEN')),
    month date not null check (month = date_trunc('month', month)::date),
    acted_by bigint not null references users,
    acted_at timestamptz not null,
    reason text check (length(reason) between 4 and 200),
    command_id uuid not null unique,
    unique (organisation_id, no),
    constraint reopened_says_why check (act = 'CLOSE' or reason is not null)
);
call append_only('period_acts');
grant usage on sequence period_acts_seq to liannong_app;
call protect('period_acts', 'division_code', 'organisation_id', null);
call only_staff_writes('period_acts');

-- The last month that is closed, and with it every month before; null where none is.
create function closed_through(organisation bigint) returns date
language sql stable security definer set search_path = public, pg_temp
    return (select case act when 'CLOSE' then month else (month - interval '1 month')::date end
            from period_acts where organisation_id = organisation order by no desc limit 1);

create function guard_period() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare closed date; acts integer; who text;
begin
    perform lock_books(new.organisation_id);
    select coalesce(max(no), 0) into acts from period_acts where organisation_id = new.organisation_id;
    closed := closed_through(new.organisation_id);
    select role into who from users where id = new.acted_by;
    if new.no <> acts + 1 or scope_user() is not null and new.acted_by <> scope_user() then
        raise exception 'act % of organisation % is not the next one, or another''s', new.no, new.organisation_id
            using errcode = 'integrity_constraint_violation', constraint = 'period_acts_in_turn';
    end if;
    if new.act = 'CLOSE' and (closed is not null and new.month <> (closed + interval '1 month')::date
            or (new.month + interval '1 month')::date > business_today()) then
        raise exception 'month % cannot be closed', new.month
            using errcode = 'integrity_constraint_violation', constraint = 'closed_in_turn';
    end if;
    if new.act = 'REOPEN' and (closed is null or new.month <> closed or who <> 'CHAIR') then
        raise exception 'only the chair reopens, and the last month that is closed: %', closed
            using errcode = 'integrity_constraint_violation', constraint = 'reopened_backwards';
    end if;
    return new;
end $$;
create trigger guard_period before insert on period_acts for each row execute function guard_period();

create function refuse_closed_period() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare wrong record;
begin
    perform lock_books(o.organisation_id) from (select distinct organisation_id from posted order by 1) o;
    select p.organisation_id, p.entry_on into wrong
        from (select organisation_id, min(entry_on) as entry_on from posted group by 1) p
        where date_trunc('month', p.entry_on)::date <= closed_through(p.organisation_id) limit 1;
    if found then
        raise exception 'the books of organisation % are closed on %', wrong.organisation_id, wrong.entry_on
            using errcode = 'integrity_constraint_violation', constraint = 'period_is_open';
    end if;
    return null;
end $$;
create trigger period_is_open after insert on postings referencing new table as posted
    for each statement execute function refuse_closed_period();
create trigger period_is_open after insert on journal_entries referencing new table as posted
    for each statement execute function refuse_closed_period();
