-- A batch that never left may be taken back: whole, for good, by its payer's bookkeeper or chair, who says why. Its payments
-- then count as never sent. What they were to pay is instructed anew, each by an instruction that names the one taken back.
create sequence payment_withdrawals_seq increment 50;
create table payment_withdrawals (
    id bigint primary key,
    county_code text not null,
    batch_id bigint not null references payment_batches,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    reason text not null check (length(reason) between 4 and 200),
    withdrawn_by bigint not null references users,
    withdrawn_at timestamptz not null,
    constraint taken_back_once unique (batch_id)
);
call append_only('payment_withdrawals');
grant usage on sequence payment_withdrawals_seq to liannong_app;
call protect('payment_withdrawals', 'division_code', 'payer_id', null);
call only_staff_writes('payment_withdrawals');
create policy in_ones_own_name on payment_withdrawals as restrictive for insert to liannong_app with check (
    withdrawn_by = (select scope_user()) and (select current_setting('app.role', true)) in ('BOOKKEEPER', 'CHAIR')
    and payer_id = any ((select scope_organisations())::bigint[]));
call chained('payment_withdrawals', 't.payer_id');

-- Its payments, each of which is seen by whoever sees the payment; written with the withdrawal and by nothing else.
create table withdrawn_instructions (
    instruction_id bigint primary key references payment_instructions,
    county_code text not null,
    payer_id bigint not null references organisations,
    household_id bigint references households,
    division_code text not null references divisions
);
call append_only('withdrawn_instructions');
revoke insert on withdrawn_instructions from liannong_app;
call protect('withdrawn_instructions', 'division_code', 'payer_id', 'household_id');

-- A batch leaves or is taken back: who comes second waits for the first, and then sees what it did.
create procedure lock_departure(batch bigint) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('departure of batch ' || batch, 0));
end $$;

create function guard_withdrawal() returns trigger language plpgsql as $$
begin
    call lock_departure(new.batch_id);
    if not exists (select 1 from payment_batches b where b.id = new.batch_id and b.county_code = new.county_code
                   and b.payer_id = new.payer_id and b.division_code = new.division_code) then
        raise exception 'there is no batch %', new.batch_id using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from payment_departures d where d.batch_id = new.batch_id) then
        raise exception 'batch % has left', new.batch_id
            using errcode = 'integrity_constraint_violation', constraint = 'taken_back_before_it_leaves';
    end if;
    return new;
end $$;
create trigger taken_back_before_it_leaves before insert on payment_withdrawals for each row execute function guard_withdrawal();

create function take_back_payments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into withdrawn_instructions (instruction_id, county_code, payer_id, household_id, division_code)
    select id, county_code, payer_id, household_id, division_code from payment_instructions where batch_id = new.batch_id;
    return null;
end $$;
create trigger with_all_its_payments after insert on payment_withdrawals for each row execute function take_back_payments();

-- As before, and not when it was taken back.
create or replace function guard_departure() returns trigger language plpgsql as $$
declare batch payment_batches;
begin
    call lock_departure(new.batch_id);
    select * into batch from payment_batches where id = new.batch_id and payer_id = new.payer_id;
    if not found then
        raise exception 'there is no batch %', new.batch_id using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from payment_withdrawals w where w.batch_id = batch.id) then
        raise exception 'batch % was taken back', batch.number
            using errcode = 'integrity_constraint_violation', constraint = 'not_once_taken_back';
    end if;
    if (select count(*) from payment_approvals a where a.batch_id = batch.id) < batch.approvals_needed then
        raise exception 'batch % is not approved', batch.number using errcode = 'integrity_constraint_violation', constraint = 'leaves_approved';
    end if;
    if new.no = 1 and not coalesce((select enough from funds_checks c where c.batch_id = batch.id order by id desc limit 1), false) then
        raise exception 'no money was found for batch %', batch.number using errcode = 'integrity_constraint_violation', constraint = 'leaves_funded';
    end if;
    if new.no <> (select count(*) + 1 from payment_departures d where d.batch_id = batch.id) then
        raise exception 'batch % has left before', batch.number using errcode = 'integrity_constraint_violation', constraint = 'leaves_once';
    end if;
    return new;
end $$;

create or replace function guard_approval() returns trigger language plpgsql as $$
begin
    call lock_departure(new.batch_id);
    if not exists (select 1 from payment_batches b where b.id = new.batch_id and b.payer_id = new.payer_id
                   and b.content_sha256 = new.content_sha256) then
        raise exception 'what was approved is not batch %', new.batch_id using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from payment_withdrawals w where w.batch_id = new.batch_id) then
        raise exception 'batch % was taken back', new.batch_id
            using errcode = 'integrity_constraint_violation', constraint = 'not_once_taken_back';
    end if;
    if exists (select 1 from payment_batches b where b.id = new.batch_id and b.made_by = new.approved_by) then
        raise exception 'who made batch % does not approve it', new.batch_id
            using errcode = 'integrity_constraint_violation', constraint = 'approved_by_another';
    end if;
    return new;
end $$;

-- A payment follows one that came back, or one that was taken back before it left; each once, and never two at a time.
alter table payment_instructions drop constraint payment_instructions_attempt_check,
    add constraint payment_instructions_attempt_check check (attempt between 1 and 999);
create or replace function refuse_other_amount() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payables p where p.id = new.payable_id and p.amount_fen = new.amount_fen
                   and p.payer_id = new.payer_id
                   and payee_household(p.id, p.household_id) is not distinct from new.household_id) then
        raise exception 'instruction % does not pay its payable', new.end_to_end_id using errcode = 'integrity_constraint_violation';
    end if;
    if new.replaces_id is not null and not exists (
            select 1 from payment_instructions r
            where r.id = new.replaces_id and r.payable_id = new.payable_id and r.attempt = new.attempt - 1
              and (exists (select 1 from payment_results x where x.instruction_id = r.id and x.outcome = 'RETURNED')
                   or exists (select 1 from withdrawn_instructions w where w.instruction_id = r.id))) then
        raise exception 'instruction % does not follow a returned one', new.end_to_end_id
            using errcode = 'integrity_constraint_violation', constraint = 'follows_a_return';
    end if;
    return new;
end $$;

-- The last instruction of each payable that stands: what became of it is what became of the payable. What was taken back never
-- was: the one before it is the last again.
create or replace view last_instructions with (security_invoker = true) as
select i.* from payment_instructions i
where not exists (select 1 from withdrawn_instructions w where w.instruction_id = i.id)
  and not exists (select 1 from payment_instructions n
        where n.replaces_id is not null and n.payable_id = i.payable_id and n.attempt > i.attempt
          and not exists (select 1 from withdrawn_instructions w where w.instruction_id = n.id));

-- The newest of each payable, whatever became of it: the one that the next names.
create view newest_instructions with (security_invoker = true) as
select i.* from payment_instructions i
where not exists (select 1 from payment_instructions n where n.replaces_id = i.id and n.replaces_id is not null);
grant select on newest_instructions to liannong_app;

-- What was taken back was not sent.
create or replace view batch_reconciliations with (security_invoker = true) as
select b.id as batch_id, b.line_count as sent, b.total_fen as sent_fen,
       count(*) filter (where x.outcome = 'CREDITED')::integer as credited, coalesce(sum(i.amount_fen) filter (where x.outcome = 'CREDITED'), 0)::bigint as credited_fen,
       count(*) filter (where x.outcome = 'RETURNED')::integer as returned, coalesce(sum(i.amount_fen) filter (where x.outcome = 'RETURNED'), 0)::bigint as returned_fen,
       count(*) filter (where x.outcome is null)::integer as pending, coalesce(sum(i.amount_fen) filter (where x.outcome is null), 0)::bigint as pending_fen
from payment_batches b join payment_instructions i on i.batch_id = b.id left join payment_results x on x.instruction_id = i.id
where not exists (select 1 from payment_withdrawals w where w.batch_id = b.id)
group by b.id;

-- Whether a batch has left, for those who see one of its payments and not the batch.
create function batch_left(batch bigint) returns boolean language sql stable security definer set search_path = public, pg_temp
    return exists (select 1 from payment_departures d where d.batch_id = batch);
revoke execute on function batch_left(bigint) from public;
grant execute on function batch_left(bigint) to liannong_app;
