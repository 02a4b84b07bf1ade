-- A payable becomes one instruction. What the bank returned may be sent again, as an instruction of its own that names the
-- returned one: only after the return, each return once, for the same payable and the same amount; the account may be
-- another. So a payable never has two instructions that are pending or credited.
alter table payment_instructions
    drop constraint payment_instructions_payable_id_key,
    add column attempt smallint not null default 1 check (attempt between 1 and 20),
    add column replaces_id bigint references payment_instructions,
    add column seal text check (seal ~ '^[0-9a-f]{64}$'), -- null only where it was paid before payments were sealed
    add constraint one_instruction_for_each_attempt unique (payable_id, attempt),
    add constraint only_a_first_attempt_replaces_nothing check ((attempt = 1) = (replaces_id is null)),
    alter constraint payment_instructions_batch_id_fkey deferrable initially deferred; -- a batch says what its lines are
create unique index a_return_is_followed_once on payment_instructions (replaces_id) where replaces_id is not null;

create or replace function refuse_other_amount() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payables p where p.id = new.payable_id and p.amount_fen = new.amount_fen
                   and p.payer_id = new.payer_id
                   and payee_household(p.id, p.household_id) is not distinct from new.household_id) then
        raise exception 'instruction % does not pay its payable', new.end_to_end_id using errcode = 'integrity_constraint_violation';
    end if;
    if new.replaces_id is not null and not exists (
            select 1 from payment_instructions r join payment_results x on x.instruction_id = r.id
            where r.id = new.replaces_id and r.payable_id = new.payable_id and r.attempt = new.attempt - 1 and x.outcome = 'RETURNED') then
        raise exception 'instruction % does not follow a returned one', new.end_to_end_id
            using errcode = 'integrity_constraint_violation', constraint = 'follows_a_return';
    end if;
    return new;
end $$;

-- Every payment is sealed: SHA-256 over what it is, and over the account as it stood (its number by the last four digits,
-- for the rest of it is nobody's to guess at). The seals go into the fingerprint of the batch.
create function payment_seal(i payment_instructions) returns text language sql stable parallel safe
    return (select encode(sha256(convert_to(concat_ws('|', i.county_code, i.batch_id, i.payable_id, i.attempt, coalesce(i.replaces_id, 0),
                i.seq_no, i.end_to_end_id, i.payer_id, coalesce(i.household_id, 0), i.division_code, i.amount_fen, i.account_id,
                a.bank, a.kind, a.holder_name, a.number_last4), 'UTF8')), 'hex')
            from accounts a where a.id = i.account_id);
create function seal_payment() returns trigger language plpgsql as $$
begin
    new.seal := payment_seal(new);
    if new.seal is null then
        raise exception 'instruction % pays into no account', new.end_to_end_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger sealed before insert on payment_instructions for each row execute function seal_payment();

-- SHA-256 of the lines 'seq|payment id|account id|fen|seal', each ended by a line feed; without the seal where there was none.
create function batch_content(batch bigint) returns text language sql stable
    return (select encode(sha256(convert_to(coalesce(string_agg(
                seq_no || '|' || end_to_end_id || '|' || account_id || '|' || amount_fen || coalesce('|' || seal, '') || E'\n',
                '' order by seq_no), ''), 'UTF8')), 'hex')
            from payment_instructions where batch_id = batch);

-- Whether what was sealed is what is there: each payment, and the batch. False as soon as an account is another's.
create function batch_unchanged(batch bigint) returns boolean language sql stable
    return (select b.content_sha256 = batch_content(b.id) and not exists (
                select 1 from payment_instructions i where i.batch_id = b.id and i.seal is not null and i.seal is distinct from payment_seal(i))
            from payment_batches b where b.id = batch);

create or replace function refuse_incomplete_batch() returns trigger language plpgsql as $$
declare written record;
begin
    select count(*) as lines, coalesce(sum(amount_fen), 0) as fen into written from payment_instructions where batch_id = new.id;
    if written.lines <> new.line_count or written.fen <> new.total_fen then
        raise exception 'batch % says % lines and % fen, its instructions are % and %',
            new.number, new.line_count, new.total_fen, written.lines, written.fen using errcode = 'integrity_constraint_violation';
    end if;
    if batch_content(new.id) <> new.content_sha256 then
        raise exception 'batch % is not what it was sealed as', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

-- The last instruction of each payable: what became of it is what became of the payable.
create view last_instructions with (security_invoker = true) as
select i.* from payment_instructions i
where not exists (select 1 from payment_instructions n where n.replaces_id = i.id and n.replaces_id is not null);
grant select on last_instructions to liannong_app;

-- What is on its way or has arrived does not go to another household afterwards; what came back may.
create or replace function refuse_late_transfer() returns trigger language plpgsql as $$
begin
    if exists (select 1 from last_instructions i left join payment_results x on x.instruction_id = i.id
               where i.payable_id = new.payable_id and x.outcome is distinct from 'RETURNED') then
        raise exception 'payable % is instructed already', new.payable_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
