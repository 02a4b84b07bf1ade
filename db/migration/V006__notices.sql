-- Public notices: what was laid open, for how long, and who objected. The period is a dated, sourced rule.
create table notice_rules (
    kind text not null,
    valid_from date not null,
    days integer not null check (days between 1 and 90),
    day_kind text not null check (day_kind in ('WORKING', 'CALENDAR')),
    source text not null,
    primary key (kind, valid_from)
);
grant select, insert on notice_rules to liannong_app;
insert into notice_rules values ('DISTRIBUTION', '2020-01-01', 7, 'WORKING',
    'Configured practice of the county: local rules found publish 7 working days; no national period for cooperatives was found');

create sequence notices_seq increment 50;
create table notices (
    id bigint primary key,
    county_code text not null,
    number text not null unique,
    kind text not null,
    source_kind text not null,
    source_id bigint not null,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    organisation_name text not null,
    title text not null check (length(title) between 2 and 80),
    intro text not null,
    summary jsonb not null,
    headings jsonb not null,
    totals jsonb not null,
    row_count integer not null check (row_count > 0),
    opened_on date not null,
    last_day date not null,
    opened_by bigint not null references users,
    closed_on date,
    version integer not null default 0,
    unique (source_kind, source_id),
    check (last_day >= opened_on),
    check (closed_on > last_day)
);
create index notices_open on notices (county_code, last_day) where closed_on is null;
grant select, insert on notices to liannong_app;
grant update (closed_on, version) on notices to liannong_app;
grant usage on sequence notices_seq to liannong_app;

-- A notice opens today, and closes once, on a day that has come: not even direct SQL ends it early.
create function guard_notice() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.opened_on > business_today() or new.closed_on is not null then
            raise exception 'a notice opens today and runs its time' using errcode = 'integrity_constraint_violation';
        end if;
    elsif old.closed_on is not null or new.closed_on > business_today() then
        raise exception 'a notice closes once, when its last day is over' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger runs_its_time before insert or update on notices for each row execute function guard_notice();
create trigger never_deleted before delete on notices for each row execute function refuse_change();

create table notice_rows (
    notice_id bigint not null references notices,
    row_no integer not null check (row_no > 0),
    source_id bigint not null,
    name text not null,
    place text not null,
    cells jsonb not null,
    primary key (notice_id, row_no)
);
create unique index notice_rows_by_source on notice_rows (notice_id, source_id);
call append_only('notice_rows');
-- The list is for everybody while the notice runs, and is taken down after it.
alter table notice_rows enable row level security;
create policy read on notice_rows for select to liannong_app using (
    exists (select 1 from notices n where n.id = notice_id and (n.closed_on is null
        or starts_with(n.division_code, (select scope_division()))
        or n.organisation_id = any ((select scope_organisations())::bigint[]))));
create policy write on notice_rows for insert to liannong_app with check (
    exists (select 1 from notices n where n.id = notice_id and n.organisation_id = any ((select scope_organisations())::bigint[])));

create sequence objections_seq increment 50;
create table objections (
    id bigint primary key,
    county_code text not null,
    notice_id bigint not null references notices,
    row_no integer not null,
    household_id bigint not null references households,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    raised_by bigint not null references users,
    raised_on date not null,
    text text not null check (length(text) between 4 and 500),
    answer_due date not null,
    answered_by bigint references users,
    answered_on date,
    answer text check (length(answer) between 4 and 500),
    version integer not null default 0,
    foreign key (notice_id, row_no) references notice_rows,
    check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
    check (answered_by <> raised_by)
);
create index objections_by_notice on objections (notice_id);
grant select, insert on objections to liannong_app;
grant update (answered_by, answered_on, answer, version) on objections to liannong_app;
grant usage on sequence objections_seq to liannong_app;
call protect('objections', 'division_code', 'organisation_id', 'household_id');
