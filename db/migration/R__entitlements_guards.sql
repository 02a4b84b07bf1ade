-- Whether a notice lays open the lines of a run, each once, and nothing else: what is not on the list cannot be objected to.
create or replace function entitlement_lines_laid_open(notice bigint, run bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp
return (select n.row_count from notices n where n.id = notice) = (select count(*) from notice_rows where notice_id = notice)
    and (select count(*) from notice_rows where notice_id = notice) = (select count(*) from entitlement_lines where run_id = run)
    and not exists (select from entitlement_lines l where l.run_id = run
        and not exists (select from notice_rows w where w.notice_id = notice and w.source_id = l.id));
revoke execute on function entitlement_lines_laid_open(bigint, bigint) from public;
grant execute on function entitlement_lines_laid_open(bigint, bigint) to liannong_app;

-- What a run by a scheme may not do, as it is now (its tables are V053's and V084's). It begins by a confirmed version that is in
-- force on its first day, or by exit statements; it goes one step at a time, a step changes the columns of that step and no others;
-- it is laid open when it was decided (V097), and released when its own notice has run out. A correction follows what was released, by
-- the same version for the same period.
create or replace function guard_entitlement_run() returns trigger language plpgsql as $$
declare changed text[]; allowed text[];
begin
    if tg_op = 'DELETE' then
        raise exception 'a run stays on record' using errcode = 'integrity_constraint_violation';
    end if;
    if new.kind = 'SCHEME' and new.correction_no = 0
        and (tg_op = 'INSERT' or new.first_day <> old.first_day or new.scheme_version_id <> old.scheme_version_id)
        and new.scheme_version_id is distinct from (select v.id from scheme_versions v where v.scheme_id = new.scheme_id
            and v.confirmed_at is not null and v.valid_from <= new.first_day order by v.valid_from desc limit 1) then
        raise exception 'no confirmed version of the scheme of % is in force on %', new.number, new.first_day
            using errcode = 'integrity_constraint_violation', constraint = 'scheme_in_force';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a run begins as a draft' using errcode = 'integrity_constraint_violation';
        end if;
        if new.correction_no > 0 and not exists (select 1 from entitlement_runs q
                where (q.organisation_id, q.scheme_id, q.scheme_version_id, q.first_day, q.last_day, q.correction_no)
                    = (new.organisation_id, new.scheme_id, new.scheme_version_id, new.first_day, new.last_day, new.correction_no - 1)
                  and q.state = 'RELEASED') then
            raise exception 'nothing was released that % could correct', new.number
                using errcode = 'integrity_constraint_violation', constraint = 'entitlement_correction_follows_its_run';
        end if;
        return new;
    end if;
    if old.state <> new.state and (old.state, new.state) not in
        (('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'ON_NOTICE'), ('ON_NOTICE', 'RELEASED')) then
        raise exception 'a run does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    if (new.id, new.organisation_id, new.kind, new.number, new.scheme_id, new.correction_no) is distinct from
            (old.id, old.organisation_id, old.kind, old.number, old.scheme_id, old.correction_no)
        or new.correction_no > 0 and (new.scheme_version_id, new.first_day, new.last_day)
            is distinct from (old.scheme_version_id, old.first_day, old.last_day) then
        raise exception 'run % is another organisation''s or another scheme''s', old.number using errcode = 'integrity_constraint_violation';
    end if;
    if (old.state, new.state) <> ('DRAFT', 'DRAFT') then
        allowed := case new.state
            when old.state then array['version']
            when 'ON_NOTICE' then array['version', 'state', 'confirmed_by', 'confirmed_at', 'notice_id', 'resolution_id', 'decided_by', 'decided_on']
            when 'RELEASED' then array['version', 'state', 'released_by', 'released_at', 'due_on']
            else array['version', 'state', 'submitted_by', 'submitted_at'] end;
        select array_agg(n.key) into changed from jsonb_each(to_jsonb(new)) n
            where n.value is distinct from to_jsonb(old) -> n.key and n.key <> all (allowed);
        if changed is not null then
            raise exception 'what was decided on % is on record: %', old.number, changed using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    if new.state in ('ON_NOTICE', 'RELEASED') and not exists (select 1 from notices n
            where n.id = new.notice_id and n.source_kind = 'ENTITLEMENT_RUN' and n.source_id = new.id) then
        raise exception 'run % has no notice of its own', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if new.state in ('ON_NOTICE', 'RELEASED') and old.state <> new.state and not entitlement_lines_laid_open(new.notice_id, new.id) then
        raise exception 'the notice of % does not lay open its lines', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'lines_laid_open';
    end if;
    if new.state = 'ON_NOTICE' and old.state <> new.state then
        perform guard_entitlement_decision(new);
    end if;
    if new.state = 'RELEASED' and old.state <> 'RELEASED' and not exists (select 1 from notices n
            where n.id = new.notice_id and n.closed_on is not null and n.closed_on <= business_today()) then
        raise exception 'the notice of % has not run out', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- Not one fen is lost or invented, beyond the draft: parts sum to lines and, with what earlier runs of the period gave, to pools;
-- lines sum to the run; and what is called earlier is what was given, part by part. An exit gives what is right by its statement
-- and what came to its reserve since, less what exit runs gave before. Checked at commit.
create or replace function refuse_other_entitlement_sum() returns trigger language plpgsql as $$
begin
    if new.state = 'DRAFT' then
        return null;
    end if;
    if (select count(*)::bigint from entitlement_lines where run_id = new.id) <> new.line_count
        or (select coalesce(sum(total_fen), 0) from entitlement_lines where run_id = new.id) <> new.total_fen
        or exists (select 1 from entitlement_lines l left join entitlement_parts p on p.line_id = l.id where l.run_id = new.id
                   group by l.id, l.total_fen, l.earlier_fen
                   having (l.total_fen, l.earlier_fen) <> (coalesce(sum(p.amount_fen), 0), coalesce(sum(p.earlier_fen), 0)))
        or new.kind = 'SCHEME' and exists (
            select 1 from entitlement_pools o
            left join entitlement_parts p on p.run_id = new.id and p.position = o.position
            where o.run_id = new.id group by o.position, o.amount_fen, o.kept_fen
            having coalesce(sum(p.amount_fen + p.earlier_fen), 0) <> o.amount_fen - o.kept_fen)
        or new.kind = 'SCHEME' and (select coalesce(sum(kept_fen), 0) from entitlement_pools where run_id = new.id) <> new.kept_fen
        or new.kind = 'EXIT' and exists (select 1 from entitlement_lines l left join exit_claims c on c.departure_id = l.departure_id
            where l.run_id = new.id and (c.cooperative_id is distinct from new.organisation_id or c.member_id is distinct from l.member_id
                or old.state = 'DRAFT' and (l.total_fen + l.earlier_fen, l.total_fen + l.earlier_fen) <> (c.right_fen, c.given_fen))) then
        raise exception 'the lines of % do not sum to what was declared', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'entitlements_sum_to_declared';
    end if;
    if new.kind = 'SCHEME' and exists (
        select 1 from (select l.payee, p.position, sum(p.amount_fen) as fen
                       from entitlement_runs q join entitlement_lines l on l.run_id = q.id join entitlement_parts p on p.line_id = l.id
                       where (q.scheme_id, q.first_day, q.last_day) = (new.scheme_id, new.first_day, new.last_day)
                         and q.correction_no < new.correction_no
                       group by l.payee, p.position) given
        full join (select l.payee, p.position, p.earlier_fen
                   from entitlement_lines l join entitlement_parts p on p.line_id = l.id where l.run_id = new.id) own
            using (payee, position)
        where coalesce(given.fen, 0) <> coalesce(own.earlier_fen, 0)) then
        raise exception 'what % calls earlier is not what was given', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'entitlement_earlier_as_given';
    end if;
    return null;
end $$;
