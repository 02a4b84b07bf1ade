-- How many approve, when a due day is paid on which banks rest, how long a bank's balance counts, and from when what waits alarms:
-- these are the county's own choice. An officer of the bureau writes a version with its grounds, the approver puts it in force,
-- and it rules from a later day on. What came with the program has no version.
create sequence payout_rule_versions_seq increment 50;
create table payout_rule_versions (
    id bigint primary key,
    county_code text not null,
    kind text not null check (kind in ('APPROVALS', 'PAY_DAY', 'HELD', 'RECEIVED', 'DUE')),
    payer_id bigint references organisations, -- null: of every payer without a rule of its own
    valid_from date not null,
    source text not null check (length(source) between 2 and 200),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    command_id uuid not null unique,
    check ((confirmed_by is null) = (confirmed_at is null)),
    constraint who_writes_a_rule_does_not_confirm_it check (confirmed_by <> recorded_by),
    constraint rule_begins_after_it_is_confirmed check (valid_from > (confirmed_at at time zone 'Asia/Shanghai')::date)
);
create unique index payout_rule_versions_in_force on payout_rule_versions (kind, payer_id, valid_from) nulls not distinct
    where confirmed_at is not null;
grant select, insert on payout_rule_versions to liannong_app;
grant update (confirmed_by, confirmed_at) on payout_rule_versions to liannong_app;
grant usage on sequence payout_rule_versions_seq, approval_rules_seq to liannong_app;
select setval('approval_rules_seq', 100);
create sequence payout_rules_seq start 100;
create sequence clock_rules_seq start 100;
grant usage on sequence payout_rules_seq, clock_rules_seq to liannong_app;

alter table approval_rules add column version_id bigint references payout_rule_versions,
    drop constraint approval_rules_payer_id_valid_from_above_fen_key,
    add constraint one_rule_for_each_step unique nulls not distinct (payer_id, valid_from, above_fen, version_id);
alter table payout_rules add column version_id bigint unique references payout_rule_versions,
    drop constraint payout_rules_payer_id_valid_from_key,
    add constraint one_rule_for_each_payer unique nulls not distinct (payer_id, valid_from, version_id);
alter table clock_rules add column version_id bigint unique references payout_rule_versions,
    drop constraint clock_rules_kind_payer_id_valid_from_key,
    add constraint one_rule_for_each_clock unique nulls not distinct (kind, payer_id, valid_from, version_id);
call append_only('approval_rules');
call append_only('payout_rules');
call append_only('clock_rules');

-- Everybody reads the rules; no case of a person stands in them.
do $$
declare tab text;
begin
    foreach tab in array array['payout_rule_versions', 'approval_rules', 'payout_rules', 'clock_rules'] loop
        execute format('alter table %s enable row level security', tab);
        execute format('create policy anybody_reads on %s for select to liannong_app using (true)', tab);
        execute format('create policy the_officer_adds on %s for insert to liannong_app'
            ' with check ((select current_setting(''app.role'', true)) = ''BUREAU_OFFICER'')', tab);
    end loop;
    foreach tab in array array['approval_rules', 'payout_rules', 'clock_rules'] loop
        execute format('create policy in_a_version on %s as restrictive for insert to liannong_app with check (version_id is not null)', tab);
    end loop;
end $$;
create policy the_approver_confirms on payout_rule_versions for update to liannong_app
    using ((select current_setting('app.role', true)) = 'BUREAU_APPROVER')
    with check (confirmed_by = (select scope_user()));
create policy in_ones_own_name on payout_rule_versions as restrictive for insert to liannong_app
    with check (recorded_by = (select scope_user()) and confirmed_by is null);
call chained('payout_rule_versions', 't.payer_id');

-- A version is confirmed once, as it was written, and when it says all that it has to say.
create function guard_payout_rule_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.confirmed_at is not null or new.confirmed_at is null
        or (to_jsonb(new) - '{confirmed_by,confirmed_at}'::text[]) <> (to_jsonb(old) - '{confirmed_by,confirmed_at}'::text[]) then
        raise exception 'a version of a rule is confirmed once and not rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'payout_rule_stays';
    end if;
    if (case new.kind
        when 'APPROVALS' then not exists (select 1 from approval_rules r where r.version_id = new.id and r.above_fen = 0)
            or exists (select 1 from approval_rules a join approval_rules b on b.version_id = a.version_id and b.above_fen > a.above_fen
                       where a.version_id = new.id and b.approvals < a.approvals)
        when 'PAY_DAY' then not exists (select 1 from payout_rules r where r.version_id = new.id)
        else not exists (select 1 from clock_rules r where r.version_id = new.id) end) then
        raise exception 'a rule says what holds for every amount, and more money never needs fewer'
            using errcode = 'integrity_constraint_violation', constraint = 'payout_rule_is_whole';
    end if;
    return new;
end $$;
create trigger confirmed_once before update or delete on payout_rule_versions
    for each row execute function guard_payout_rule_version();

-- What a version says is written with it, before it is confirmed, and is of its payer, its day and its kind.
create function guard_payout_rule() returns trigger language plpgsql as $$
begin
    if new.version_id is not null and not exists (
            select 1 from payout_rule_versions v where v.id = new.version_id and v.confirmed_at is null
              and v.payer_id is not distinct from new.payer_id and v.valid_from = new.valid_from and v.source = new.source
              and v.kind = case tg_table_name when 'approval_rules' then 'APPROVALS' when 'payout_rules' then 'PAY_DAY'
                           else to_jsonb(new) ->> 'kind' end) then
        raise exception 'this is not what version % is about', new.version_id
            using errcode = 'integrity_constraint_violation', constraint = 'payout_rule_stays';
    end if;
    return new;
end $$;
create trigger of_its_version before insert on approval_rules for each row execute function guard_payout_rule();
create trigger of_its_version before insert on payout_rules for each row execute function guard_payout_rule();
create trigger of_its_version before insert on clock_rules for each row execute function guard_payout_rule();

create function rule_in_force(version bigint) returns boolean language sql stable parallel safe
    return version is null or exists (select 1 from payout_rule_versions v where v.id = version and v.confirmed_at is not null);

-- The rules as before, of those that are in force.
create or replace function approvals_needed(payer bigint, fen bigint, day date) returns smallint language sql stable
    return coalesce((select approvals from approval_rules r
        where (r.payer_id is not distinct from payer or r.payer_id is null) and r.valid_from <= day and r.above_fen < fen
          and (r.version_id is null or rule_in_force(r.version_id))
        order by (r.payer_id is null), r.valid_from desc, r.above_fen desc limit 1), 2);
create or replace function pay_day(payer bigint, due date) returns date language sql stable
    return case when is_workday(due) or coalesce((select workday_rule from payout_rules r
                where (r.payer_id = payer or r.payer_id is null) and r.valid_from <= due and (r.version_id is null or rule_in_force(r.version_id))
                order by (r.payer_id is null), r.valid_from desc limit 1), 'AFTER') = 'AFTER' then due
           else (select max(d)::date from generate_series(due - 15, due, interval '1 day') d where is_workday(d::date)) end;
create function balance_days(payer bigint, day date) returns integer language sql stable
    return (select r.balance_days::integer from payout_rules r
            where (r.payer_id = payer or r.payer_id is null) and r.valid_from <= day and (r.version_id is null or rule_in_force(r.version_id))
            order by (r.payer_id is null), r.valid_from desc limit 1);
create or replace function clock_state(of_kind text, payer bigint, age integer, fen bigint, day date) returns text language sql stable
    return (select case when age >= alarm_days or age >= warn_days and fen >= alarm_fen then 'ALARM' when age >= warn_days then 'WARN' else 'RUNS' end
            from clock_rules r where r.kind = of_kind and (r.payer_id = payer or r.payer_id is null) and r.valid_from <= day
              and (r.version_id is null or rule_in_force(r.version_id))
            order by (r.payer_id is null), r.valid_from desc limit 1);
