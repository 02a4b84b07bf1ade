-- How long a notice of a kind runs and an objection waits for its answer: written by one person of the bureau, in force when another
-- has confirmed it, from a day to come, never edited. Until now the application could add any rule, of any day, alone.
create sequence notice_rules_seq increment 50;
alter table notice_rules
    add column id bigint,
    add column recorded_by bigint references users, -- null: came with the installation
    add column recorded_at timestamptz,
    add column confirmed_by bigint references users,
    add column confirmed_at timestamptz,
    add column command_id uuid unique,
    add column in_force boolean generated always as (recorded_by is null or confirmed_at is not null) stored;
update notice_rules set id = nextval('notice_rules_seq');
alter table notice_rules drop constraint notice_rules_pkey;
alter table notice_rules add primary key (id),
    add check ((recorded_by is null) = (recorded_at is null) and (recorded_by is null) = (command_id is null)),
    add check ((confirmed_by is null) = (confirmed_at is null)),
    add constraint notice_rule_needs_two check (confirmed_by <> recorded_by),
    add constraint notice_rule_of_a_kind check (kind in ('DISTRIBUTION', 'ENTITLEMENT')),
    -- No national period for cooperatives was found: not below a week, not beyond two months.
    add constraint notice_rule_period check (days between case day_kind when 'WORKING' then 5 else 7 end and 60),
    add constraint notice_rule_source check (length(btrim(source)) between 8 and 300 and length(btrim(answer_source)) between 8 and 300);
create unique index notice_rules_in_force on notice_rules (kind, valid_from) where in_force;

revoke insert on notice_rules from liannong_app;
grant insert (id, kind, valid_from, days, day_kind, source, answer_days, answer_day_kind, answer_source, recorded_by, recorded_at,
    command_id) on notice_rules to liannong_app;
grant update (confirmed_by, confirmed_at) on notice_rules to liannong_app;
grant usage on sequence notice_rules_seq to liannong_app;
alter table notice_rules enable row level security;
create policy anybody_reads on notice_rules for select to liannong_app using (true);
create policy the_bureau_adds on notice_rules for insert to liannong_app with check (recorded_by = (select scope_user())
    and (select current_setting('app.role', true)) in ('BUREAU_OFFICER', 'BUREAU_APPROVER'));
create policy the_bureau_confirms on notice_rules for update to liannong_app
    using ((select current_setting('app.role', true)) in ('BUREAU_OFFICER', 'BUREAU_APPROVER'))
    with check (confirmed_by = (select scope_user()));

-- A rule is of a day to come when it is written and when it is confirmed, and both are on record as people of the bureau.
create function guard_notice_rule() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.confirmed_at is not null or old.recorded_by is null or new.confirmed_at is null
            or (to_jsonb(new) - '{confirmed_by,confirmed_at,in_force}'::text[])
                <> (to_jsonb(old) - '{confirmed_by,confirmed_at,in_force}'::text[])) then
        raise exception 'a rule of notices is confirmed once and not rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'notice_rule_stays';
    end if;
    if new.valid_from <= business_today() or new.valid_from > business_today() + 366 then
        raise exception 'a rule of notices begins on a day to come, within a year'
            using errcode = 'integrity_constraint_violation', constraint = 'notice_rule_begins_later';
    end if;
    if not exists (select 1 from users u where u.id = coalesce(new.confirmed_by, new.recorded_by)
            and u.role in ('BUREAU_OFFICER', 'BUREAU_APPROVER')) then
        raise exception 'a rule of notices is the bureau''s'
            using errcode = 'integrity_constraint_violation', constraint = 'notice_rule_of_the_bureau';
    end if;
    return new;
end $$;
create trigger written_and_confirmed before insert or update or delete on notice_rules
    for each row execute function guard_notice_rule();
call chained('notice_rules', '0');

create or replace function guard_notice() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.opened_on > business_today() or new.closed_on is not null
            or current_user = 'liannong_app' and new.opened_on <> business_today() then
            raise exception 'a notice opens today and runs its time' using errcode = 'integrity_constraint_violation';
        end if;
        if current_user = 'liannong_app' and not exists (
                select 1 from (select days, day_kind from notice_rules where kind = new.kind and in_force and valid_from <= new.opened_on
                               order by valid_from desc limit 1) rule
                where days_of_notice(rule.day_kind, new.opened_on, new.last_day) >= rule.days) then
            raise exception 'a notice runs as long as the rule of its kind says' using errcode = 'integrity_constraint_violation';
        end if;
    elsif old.closed_on is not null or new.closed_on > business_today() then
        raise exception 'a notice closes once, when its last day is over' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
