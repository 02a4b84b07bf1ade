-- What was done with a timed duty by whom and why, and every attempt at a day's task. Whether a duty is paused is what the last
-- act on it says; nothing is rewritten.
create sequence schedule_acts_seq increment 50;
create table schedule_acts (
    id bigint primary key,
    duty text not null check (length(duty) between 2 and 60),
    act text not null check (act in ('PAUSE', 'RESUME', 'RUN_NOW', 'RERUN')),
    day date, -- the failed day that is run again
    reason text not null check (length(btrim(reason)) between 4 and 200),
    acted_by bigint not null references users,
    acted_at timestamptz not null,
    command_id uuid not null unique,
    check ((act = 'RERUN') = (day is not null))
);
create index schedule_acts_by_duty on schedule_acts (duty, id);
call append_only('schedule_acts');
grant usage on sequence schedule_acts_seq to liannong_app;
alter table schedule_acts enable row level security;
create policy who_watches on schedule_acts for select to liannong_app using (
    (select current_setting('app.role', true)) in ('ADMINISTRATOR', 'BUREAU_APPROVER', 'AUDITOR', 'SYSTEM'));
create policy who_may_act on schedule_acts for insert to liannong_app with check (
    acted_by = (select scope_user()) and (select current_setting('app.role', true)) in ('ADMINISTRATOR', 'BUREAU_APPROVER'));

-- Asked by the schedule, which has no scope between its transactions, and by the triggers.
create function duty_paused(asked text) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select coalesce((select act = 'PAUSE' from schedule_acts where duty = asked and act in ('PAUSE', 'RESUME')
    order by id desc limit 1), false) $$;

create function guard_schedule_act() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('schedule_acts'), hashtext(new.duty));
    if exists (select 1 from schedule_acts where duty = new.duty and id >= new.id) then
        raise exception 'somebody was faster with %', new.duty
            using errcode = 'integrity_constraint_violation', constraint = 'schedule_acts_in_order';
    end if;
    if (new.act = 'RESUME') <> duty_paused(new.duty) then
        raise exception '% does not fit what % is now', new.act, new.duty
            using errcode = 'integrity_constraint_violation', constraint = 'schedule_act_fits';
    end if;
    if new.act = 'RERUN' and not exists (select 1 from day_runs where task = new.duty and day = new.day
            and finished_at is null and error is not null) then
        raise exception '% of % did not fail', new.duty, new.day
            using errcode = 'integrity_constraint_violation', constraint = 'rerun_of_what_failed';
    end if;
    return new;
end $$;
create trigger fits before insert on schedule_acts for each row execute function guard_schedule_act();

-- What a day's task was asked to do is finished once.
create function guard_day_run() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.finished_at is not null or (new.id, new.task, new.day) <> (old.id, old.task, old.day) then
        raise exception '% of % is on record', old.task, old.day
            using errcode = 'integrity_constraint_violation', constraint = 'day_run_finished_once';
    end if;
    return new;
end $$;
create trigger finished_once before update or delete on day_runs for each row execute function guard_day_run();

-- Each attempt, so that a failure that was mended later is still seen. SKIPPED stands for days beyond the reach of a catch-up.
create sequence day_run_attempts_seq increment 50;
create table day_run_attempts (
    id bigint primary key,
    task text not null check (length(task) between 2 and 60),
    day date not null,
    node text not null check (length(node) between 1 and 120),
    began_at timestamptz not null,
    outcome text not null check (outcome in ('RUNNING', 'DONE', 'FAILED', 'LOST', 'SKIPPED')),
    took_ms bigint check (took_ms >= 0),
    items integer not null default 0 check (items >= 0),
    error text check (length(error) <= 400),
    act_id bigint references schedule_acts,
    check ((outcome in ('DONE', 'FAILED')) = (took_ms is not null)),
    check ((outcome = 'FAILED') = (error is not null))
);
create index day_run_attempts_by_task on day_run_attempts (task, id);
create index day_run_attempts_by_day on day_run_attempts (day);
-- No task runs twice at one time, whichever nodes there are; and an act starts one run.
create unique index day_run_attempts_one_running on day_run_attempts (task) where outcome = 'RUNNING';
create unique index day_run_attempts_one_for_an_act on day_run_attempts (act_id) where outcome <> 'LOST';
grant select, insert on day_run_attempts to liannong_app;
grant update (outcome, took_ms, items, error) on day_run_attempts to liannong_app;
grant usage on sequence day_run_attempts_seq to liannong_app;

create function guard_day_run_attempt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        if tg_op = 'DELETE' or old.outcome <> 'RUNNING' or new.outcome in ('RUNNING', 'SKIPPED') then
            raise exception 'what became of % of % is on record', old.task, old.day
                using errcode = 'integrity_constraint_violation', constraint = 'attempt_ends_once';
        end if;
        return new;
    end if;
    if new.outcome not in ('RUNNING', 'SKIPPED') then
        raise exception 'an attempt begins before it ends' using errcode = 'integrity_constraint_violation';
    end if;
    if new.outcome = 'RUNNING' and duty_paused(new.task) then
        raise exception '% is paused', new.task
            using errcode = 'integrity_constraint_violation', constraint = 'paused_does_not_run';
    end if;
    if new.act_id is not null and not exists (select 1 from schedule_acts a where a.id = new.act_id and a.duty = new.task
            and a.act in ('RUN_NOW', 'RERUN')) then
        raise exception 'nobody asked for %', new.task using errcode = 'integrity_constraint_violation';
    end if;
    if new.outcome = 'RUNNING' and new.act_id is null and exists (select 1 from day_runs r
            where r.task = new.task and r.day = new.day and r.finished_at is not null) then
        raise exception '% of % is done', new.task, new.day
            using errcode = 'integrity_constraint_violation', constraint = 'done_is_not_done_again';
    end if;
    return new;
end $$;
create trigger ends_once before insert or update or delete on day_run_attempts for each row execute function guard_day_run_attempt();

-- A task is being run while some session holds its lock; the lock ends with the session, however that ends.
create function lock_of_task(asked text) returns integer language sql immutable as $$ select hashtext('task ' || asked) $$;
create function task_running(asked text) returns boolean language sql volatile as $$
    select exists (select 1 from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
        and database = (select oid from pg_database where datname = current_database())
        and classid::bigint = hashtext('liannong tasks')::bigint & 4294967295
        and objid::bigint = lock_of_task(asked)::bigint & 4294967295) $$;
