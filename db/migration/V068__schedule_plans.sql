-- When an organisation pays what, as dated data: versions that one person writes and another confirms, and the periods that came
-- due. A plan announces; no money moves by it.
create sequence payment_plans_seq increment 50;
create table payment_plans (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    name text not null check (length(name) between 2 and 40),
    source_kind text not null check (source_kind in ('SCHEME', 'DISTRIBUTION')), -- by what is computed what is due
    source_id bigint not null,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    unique (organisation_id, name),
    unique (id, organisation_id)
);
call append_only('payment_plans');
grant usage on sequence payment_plans_seq to liannong_app;
call protect_by_organisation('payment_plans', 'organisation_id');

create sequence payment_plan_versions_seq increment 50;
create table payment_plan_versions (
    id bigint primary key,
    plan_id bigint not null references payment_plans,
    version_no integer not null check (version_no > 0),
    frequency text not null check (frequency in ('YEARLY', 'QUARTERLY', 'MONTHLY', 'ENDED')),
    first_period date not null check (extract(day from first_period) = 1), -- periods follow each other from here
    due_months integer not null check (due_months between 0 and 24), -- the month of payment, counted from the period's first
    due_day integer not null check (due_day between 1 and 31), -- at most the last day of that month
    last_day integer check (last_day between due_day and 31), -- of a window, such as 1 to 15 November
    shift text not null check (shift in ('BEFORE', 'AFTER')), -- where the day is not a working day
    lead_days integer not null check (lead_days between 0 and 90), -- so long before the draft is opened
    rule_source text not null check (length(rule_source) between 2 and 200),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    command_id uuid not null unique,
    unique (plan_id, version_no),
    unique (id, plan_id),
    check ((confirmed_by is null) = (confirmed_at is null)),
    constraint who_writes_a_plan_does_not_confirm_it check (confirmed_by <> recorded_by),
    -- What a period gives is known when it is over.
    constraint plan_pays_after_its_period check (due_months >= case frequency
        when 'YEARLY' then 12 when 'QUARTERLY' then 3 when 'MONTHLY' then 1 else 0 end)
);
create unique index payment_plan_versions_in_force on payment_plan_versions (plan_id, first_period) where confirmed_at is not null;
grant select, insert on payment_plan_versions to liannong_app;
grant update (confirmed_by, confirmed_at) on payment_plan_versions to liannong_app;
grant usage on sequence payment_plan_versions_seq to liannong_app;
alter table payment_plan_versions enable row level security;
create policy of_its_plan on payment_plan_versions to liannong_app using (plan_id in (select id from payment_plans));
call only_staff_writes('payment_plan_versions');

-- The periods that came due, each once, and what was made of it: a draft that was opened, or a reminder.
create sequence plan_dues_seq increment 50;
create table plan_dues (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null,
    plan_id bigint not null,
    version_id bigint not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    due_on date not null check (due_on > last_day),
    announced_on date not null,
    answer text not null default 'REMINDER' check (answer in ('DRAFT_OPENED', 'OPEN_ALREADY', 'REMINDER')),
    answer_id bigint,
    note text check (length(note) between 1 and 60), -- why nothing was opened: the name of the rule that said no
    check ((answer = 'REMINDER') = (answer_id is null)),
    foreign key (plan_id, organisation_id) references payment_plans (id, organisation_id),
    foreign key (version_id, plan_id) references payment_plan_versions (id, plan_id),
    constraint plan_comes_due_once exclude using gist (plan_id with =, daterange(first_day, last_day, '[]') with &&)
);
create index plan_dues_by_organisation on plan_dues (county_code, organisation_id, due_on);
grant select, insert on plan_dues to liannong_app;
grant update (answer, answer_id, note) on plan_dues to liannong_app;
grant usage on sequence plan_dues_seq to liannong_app;
call protect_by_organisation('plan_dues', 'organisation_id');

create function guard_plan_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.confirmed_at is not null or new.confirmed_at is null
        or (to_jsonb(new) - '{confirmed_by,confirmed_at}'::text[]) <> (to_jsonb(old) - '{confirmed_by,confirmed_at}'::text[]) then
        raise exception 'a version of a plan is confirmed once and not rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'plan_version_stays';
    end if;
    if exists (select 1 from plan_dues d where d.plan_id = new.plan_id and d.last_day >= new.first_period) then
        raise exception 'a period after % has come due', new.first_period
            using errcode = 'integrity_constraint_violation', constraint = 'plan_period_announced';
    end if;
    return new;
end $$;
create trigger confirmed_once before update or delete on payment_plan_versions for each row execute function guard_plan_version();

-- Only the schedule announces, by a confirmed version; what was made of it is said once, and nothing else changes.
create function guard_plan_due() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if coalesce(current_setting('app.role', true), 'SYSTEM') <> 'SYSTEM' then
            raise exception 'plans come due by the schedule' using errcode = 'insufficient_privilege';
        end if;
        if not exists (select 1 from payment_plan_versions v where v.id = new.version_id and v.confirmed_at is not null) then
            raise exception 'the plan is not confirmed' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' or old.answer <> 'REMINDER' or old.note is not null
        or (to_jsonb(new) - '{answer,answer_id,note}'::text[]) <> (to_jsonb(old) - '{answer,answer_id,note}'::text[]) then
        raise exception 'that a plan came due is on record'
            using errcode = 'integrity_constraint_violation', constraint = 'plan_due_stays';
    end if;
    return new;
end $$;
create trigger stays before insert or update or delete on plan_dues for each row execute function guard_plan_due();

-- What a plan is for exists, and is the same organisation's.
create function guard_plan_source() returns trigger language plpgsql as $$
begin
    if new.source_kind = 'SCHEME' and not exists (select 1 from schemes s
            where s.id = new.source_id and s.organisation_id = new.organisation_id)
        or new.source_kind = 'DISTRIBUTION' and new.source_id <> new.organisation_id then
        raise exception 'a plan pays by what its own organisation has'
            using errcode = 'integrity_constraint_violation', constraint = 'plan_has_a_source';
    end if;
    return new;
end $$;
create trigger has_a_source before insert on payment_plans for each row execute function guard_plan_source();
