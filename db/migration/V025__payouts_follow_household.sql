-- A household that joins another leaves what it was still owed to that one: the debt stays as it was entered, and beside
-- it stands to whom it is paid now, by which family act.
create sequence payable_transfers_seq increment 50;
create table payable_transfers (
    id bigint primary key,
    county_code text not null,
    payable_id bigint not null references payables,
    division_code text not null references divisions,
    payer_id bigint not null references organisations,
    from_household_id bigint not null references households,
    household_id bigint not null references households,
    event_id bigint not null references family_events,
    recorded_at timestamptz not null,
    unique (payable_id, event_id),
    check (from_household_id <> household_id)
);
create index payable_transfers_by_household on payable_transfers (household_id);
call append_only('payable_transfers');
grant usage on sequence payable_transfers_seq to liannong_app;
call protect('payable_transfers', 'division_code', 'payer_id', 'household_id');
call only_staff_writes('payable_transfers');
create policy now_its_own on payables for select to liannong_app using (
    exists (select 1 from payable_transfers t where t.payable_id = payables.id and t.household_id = (select scope_household())));

-- What was instructed has gone to whom it was owed; it does not go to another afterwards.
create function refuse_late_transfer() returns trigger language plpgsql as $$
begin
    if exists (select 1 from payment_instructions i where i.payable_id = new.payable_id) then
        raise exception 'payable % is instructed already', new.payable_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger not_after_the_instruction before insert on payable_transfers for each row execute function refuse_late_transfer();

-- To whom a payable goes: the last household it was left to, or the one it was entered for.
create function payee_household(of_payable bigint, entered_for bigint) returns bigint language sql stable parallel safe
    return coalesce((select t.household_id from payable_transfers t where t.payable_id = of_payable order by t.id desc limit 1), entered_for);

create or replace function refuse_other_amount() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payables p where p.id = new.payable_id and p.amount_fen = new.amount_fen
                   and p.payer_id = new.payer_id
                   and payee_household(p.id, p.household_id) is not distinct from new.household_id) then
        raise exception 'instruction % does not pay its payable', new.end_to_end_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
