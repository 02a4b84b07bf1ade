-- Works: what takes longer than a click is done in the background, in the name of whoever asked for it. A lease says which node is
-- at it; a node that dies leaves a lease that runs out, and the next takes up what is left.
create sequence works_seq increment 50;
create table works (
    id bigint primary key,
    county_code text not null,
    kind text not null check (kind ~ '^[A-Z_]{3,30}$'),
    subject_id bigint not null,                               -- of what it works on: by the kind
    input text not null default '' check (length(input) <= 2000),
    division_code text not null references divisions,
    organisation_id bigint not null references organisations, -- whose it is
    state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    done_count bigint not null default 0 check (done_count >= 0),
    total_count bigint not null default 0 check (total_count >= 0),
    asked_by bigint not null references users,
    asked_role text not null,
    asked_division text,
    asked_organisations bigint[] not null default '{}',
    asked_at timestamptz not null,
    begun_at timestamptz,
    finished_at timestamptz,
    takes integer not null default 0 check (takes >= 0),      -- how often a node took it up
    lease_by text,
    lease_until timestamptz,
    refusal text,
    refusal_en text,
    check ((state in ('REFUSED', 'FAILED')) = (refusal is not null)),
    check ((state in ('REFUSED', 'FAILED')) = (refusal_en is not null)),
    check ((state in ('DONE', 'REFUSED', 'FAILED')) = (finished_at is not null)),
    check (state <> 'RUNNING' or lease_by is not null)
);
create unique index works_one_at_a_time on works (kind, subject_id) where state in ('WAITING', 'RUNNING');
create index works_waiting on works (id) where state in ('WAITING', 'RUNNING');
create index works_by_subject on works (kind, subject_id, id);
create index works_by_organisation on works (organisation_id);
grant select, insert on works to liannong_app;
grant update (state, done_count, total_count, begun_at, finished_at, takes, lease_by, lease_until, refusal, refusal_en) on works to liannong_app;
grant usage on sequence works_seq to liannong_app;
call protect('works', 'division_code', 'organisation_id', null);
call only_staff_writes('works');

-- Whoever asks, asks in his own name, for what is within his reach; what is over stays as it was.
create policy asks_for_oneself on works as restrictive for insert to liannong_app with check (
    asked_by = nullif(current_setting('app.user_id', true), '')::bigint and asked_role = current_setting('app.role', true)
    and asked_organisations <@ coalesce((select scope_organisations()), '{}')
    and asked_division is not distinct from nullif((select current_setting('app.division', true)), ''));
create function refuse_work_revival() returns trigger language plpgsql as $$
begin
    raise exception 'a work that is over stays as it was' using errcode = 'integrity_constraint_violation';
end $$;
create trigger over_is_over before update on works for each row when (old.state in ('DONE', 'REFUSED', 'FAILED'))
    execute function refuse_work_revival();
create trigger never_deleted before delete on works for each row execute function refuse_change();
