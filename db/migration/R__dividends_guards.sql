-- Whether a notice lays open the lines of a run, each once, and nothing else: what is not on the list cannot be objected to.
create or replace function dividend_lines_laid_open(notice bigint, run bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp
return (select n.row_count from notices n where n.id = notice) = (select count(*) from notice_rows where notice_id = notice)
    and (select count(*) from notice_rows where notice_id = notice) = (select count(*) from dividend_lines where run_id = run)
    and not exists (select from dividend_lines l where l.run_id = run
        and not exists (select from notice_rows w where w.notice_id = notice and w.source_id = l.id));
revoke execute on function dividend_lines_laid_open(bigint, bigint) from public;
grant execute on function dividend_lines_laid_open(bigint, bigint) to liannong_app;

-- What a run may not do, as it is now. A run goes one step at a time and never back past its notice; a step changes the columns
-- of that step and no others, and between the steps nothing changes; a plan is laid open as it was passed; a correction
-- follows what was released, with the same pools.
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
        if new.correction_no > 0 and not exists (select 1 from dividend_runs q where q.cooperative_id = new.cooperative_id
                and q.year = new.year and q.correction_no = new.correction_no - 1 and q.state = 'RELEASED') then
            raise exception 'nothing was released that % could correct', new.number
                using errcode = 'integrity_constraint_violation', constraint = 'correction_follows_its_run';
        end if;
        return new;
    end if;
    if old.state <> new.state and (old.state, new.state) not in
        (('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'ON_NOTICE'), ('ON_NOTICE', 'RELEASED')) then
        raise exception 'a run does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    if (new.id, new.cooperative_id, new.year, new.number, new.correction_no)
            <> (old.id, old.cooperative_id, old.year, old.number, old.correction_no) then
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
    if new.state = 'ON_NOTICE' and old.state <> 'ON_NOTICE' and new.correction_no = 0 then
        perform guard_plan_resolution(new);
    end if;
    if new.state in ('ON_NOTICE', 'RELEASED') and not exists (select 1 from notices n
            where n.id = new.notice_id and n.source_kind = 'DIVIDEND_RUN' and n.source_id = new.id) then
        raise exception 'run % has no notice of its own', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if new.state in ('ON_NOTICE', 'RELEASED') and old.state <> new.state and not dividend_lines_laid_open(new.notice_id, new.id) then
        raise exception 'the notice of % does not lay open its lines', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'lines_laid_open';
    end if;
    if new.state = 'RELEASED' and old.state <> 'RELEASED' then
        if not exists (select 1 from notices n where n.id = new.notice_id and n.closed_on is not null and n.closed_on <= business_today()) then
            raise exception 'the notice of % has not run out', new.number using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;

-- Not one fen is lost or invented: beyond the draft, the lines, with what earlier runs of the year gave, are what was declared.
-- A correction declares what the year's distribution declared, and what it calls earlier is what was given. Checked at commit.
create or replace function refuse_other_sum() returns trigger language plpgsql as $$
declare written record;
begin
    if new.state = 'DRAFT' then
        return null;
    end if;
    select count(*) as lines, coalesce(sum(refund_fen + earlier_refund_fen), 0) as refund,
           coalesce(sum(residual_fen + earlier_residual_fen), 0) as residual, coalesce(sum(reserve_fen + earlier_reserve_fen), 0) as reserve, coalesce(sum(fiscal_fen), 0) as fiscal, coalesce(sum(donation_fen), 0) as donation
      into written from dividend_lines where run_id = new.id;
    if (written.lines, written.refund, written.residual, written.reserve, written.fiscal, written.donation)
        is distinct from (new.line_count::bigint, new.refund_pool_fen::numeric, new.residual_pool_fen::numeric,
            new.reserve_fen::numeric, new.fiscal_fund_fen::numeric, new.donation_fund_fen::numeric) then
        raise exception 'the lines of % do not sum to what was declared: % %', new.number, written, new.distributable_fen
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.correction_no = 0 then
        if exists (select 1 from dividend_lines where run_id = new.id
                and (earlier_reserve_fen, earlier_refund_fen, earlier_residual_fen) <> (0, 0, 0)) then
            raise exception 'nothing was given before %', new.number
                using errcode = 'integrity_constraint_violation', constraint = 'earlier_as_given';
        end if;
        return null;
    end if;
    if not exists (select 1 from dividend_runs q where q.cooperative_id = new.cooperative_id and q.year = new.year and q.correction_no = 0
            and (q.record_date, q.surplus_fen, q.loss_fen, q.reserve_rate, q.reserve_key, q.patronage_rate, q.residual_base, q.trade_basis,
                q.charter_id, q.special_fund_heads, q.reserve_fen, q.charter_funds_fen, q.refund_pool_fen, q.residual_pool_fen)
              = (new.record_date, new.surplus_fen, new.loss_fen, new.reserve_rate, new.reserve_key, new.patronage_rate, new.residual_base,
                new.trade_basis, new.charter_id, new.special_fund_heads, new.reserve_fen, new.charter_funds_fen, new.refund_pool_fen,
                new.residual_pool_fen)) then
        raise exception '% does not divide what was passed', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'correction_divides_the_same';
    end if;
    if exists (
        select 1 from (select member_id, sum(l.reserve_fen) as reserve, sum(l.refund_fen) as refund, sum(l.residual_fen) as residual
                       from dividend_lines l join dividend_runs q on q.id = l.run_id
                       where q.cooperative_id = new.cooperative_id and q.year = new.year and q.correction_no < new.correction_no
                       group by member_id) given
        full join (select * from dividend_lines where run_id = new.id) l using (member_id)
        where (coalesce(given.reserve, 0), coalesce(given.refund, 0), coalesce(given.residual, 0))
            is distinct from (l.earlier_reserve_fen::numeric, l.earlier_refund_fen::numeric, l.earlier_residual_fen::numeric)) then
        raise exception 'what % calls earlier is not what was given', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'earlier_as_given';
    end if;
    return null;
end $$;
