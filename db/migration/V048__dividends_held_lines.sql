-- An open objection holds its line, not the run: the run is released when its notice has run out, and what is owed for a line
-- becomes payable when nobody's objection to it is open. Whatever statement writes it.
create function refuse_payable_of_a_held_line() returns trigger language plpgsql as $$
declare held record;
begin
    select l.id, r.number, r.state into held
    from inserted p join dividend_lines l on l.id = p.source_id join dividend_runs r on r.id = l.run_id
    where p.source_kind = 'DIVIDEND_LINE' and (r.state <> 'RELEASED'
        or exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id and o.answered_on is null))
    limit 1;
    if found then
        raise exception 'line % of % is not payable yet', held.id, held.number
            using errcode = 'integrity_constraint_violation', constraint = 'no_payable_of_a_held_line';
    end if;
    return null;
end $$;
create trigger no_payable_of_a_held_line after insert on payables referencing new table as inserted
    for each statement execute function refuse_payable_of_a_held_line();

-- As in V016, but a plan is laid open as it was passed (V045), and an open objection is no matter of the run.
create or replace function guard_run() returns trigger language plpgsql as $$
declare changed text[]; allowed text[];
begin
    if tg_op = 'DELETE' then
        raise exception 'a run stays on record' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a run begins as a draft' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if old.state <> new.state and (old.state, new.state) not in
        (('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'ON_NOTICE'), ('ON_NOTICE', 'RELEASED')) then
        raise exception 'a run does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    if (new.id, new.cooperative_id, new.year, new.number) <> (old.id, old.cooperative_id, old.year, old.number) then
        raise exception 'run % is another cooperative''s or another year''s', old.number using errcode = 'integrity_constraint_violation';
    end if;
    if (old.state, new.state) <> ('DRAFT', 'DRAFT') then
        allowed := case new.state
            when old.state then array['version']
            when 'ON_NOTICE' then array['version', 'state', 'confirmed_by', 'confirmed_at', 'notice_id', 'resolution_id']
            when 'RELEASED' then array['version', 'state', 'released_by', 'released_at', 'due_on']
            else array['version', 'state', 'submitted_by', 'submitted_at'] end;
        select array_agg(n.key) into changed from jsonb_each(to_jsonb(new)) n
            where n.value is distinct from to_jsonb(old) -> n.key and n.key <> all (allowed);
        if changed is not null then
            raise exception 'what was decided on % is on record: %', old.number, changed using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    if new.state = 'ON_NOTICE' and old.state <> 'ON_NOTICE' then
        perform guard_plan_resolution(new);
    end if;
    if new.state in ('ON_NOTICE', 'RELEASED') and not exists (select 1 from notices n
            where n.id = new.notice_id and n.source_kind = 'DIVIDEND_RUN' and n.source_id = new.id) then
        raise exception 'run % has no notice of its own', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if new.state = 'RELEASED' and old.state <> 'RELEASED' then
        if not exists (select 1 from notices n where n.id = new.notice_id and n.closed_on is not null and n.closed_on <= business_today()) then
            raise exception 'the notice of % has not run out', new.number using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;
