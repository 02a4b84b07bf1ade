-- 收到未发: money that a cooperative received to pass on, and what of it was passed on, by the batches in which it went. A
-- mistake is taken back by a row of its own.
create sequence received_money_seq increment 50;
create table received_money (
    id bigint primary key,
    county_code text not null,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    received_on date not null,
    amount_fen bigint not null check (amount_fen > 0),
    from_whom text not null check (length(from_whom) between 2 and 80),
    purpose text not null check (length(purpose) between 2 and 60),
    document text not null check (length(document) between 2 and 120),
    takes_back_id bigint unique references received_money,
    entered_by bigint not null references users,
    entered_at timestamptz not null,
    command_id uuid not null unique,
    check (received_on <= (entered_at at time zone 'Asia/Shanghai')::date)
);
create index received_money_by_payer on received_money (county_code, payer_id, received_on);
call append_only('received_money');
grant usage on sequence received_money_seq to liannong_app;
call protect('received_money', 'division_code', 'payer_id', null);
call only_staff_writes('received_money');

create sequence received_uses_seq increment 50;
create table received_uses (
    id bigint primary key,
    county_code text not null,
    received_id bigint not null references received_money,
    batch_id bigint not null references payment_batches,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    amount_fen bigint not null check (amount_fen > 0),
    entered_by bigint not null references users,
    entered_at timestamptz not null
);
create index received_uses_by_receipt on received_uses (received_id);
create index received_uses_by_batch on received_uses (batch_id);
call append_only('received_uses');
grant usage on sequence received_uses_seq to liannong_app;
call protect('received_uses', 'division_code', 'payer_id', null);
call only_staff_writes('received_uses');

create function guard_received() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('received by ' || new.payer_id, 0));
    if new.takes_back_id is not null and (
            not exists (select 1 from received_money r where r.id = new.takes_back_id and r.payer_id = new.payer_id
                        and r.amount_fen = new.amount_fen and r.takes_back_id is null)
            or exists (select 1 from received_uses u where u.received_id = new.takes_back_id)) then
        raise exception 'what was passed on is not taken back' using errcode = 'integrity_constraint_violation', constraint = 'taken_back_whole';
    end if;
    return new;
end $$;
create trigger taken_back_whole before insert on received_money for each row execute function guard_received();

-- No more was passed on than was received, and no more than the bank credited of the batch that it went in.
create function guard_received_use() returns trigger language plpgsql as $$
declare receipt received_money; credited bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('received by ' || new.payer_id, 0));
    select * into receipt from received_money where id = new.received_id and payer_id = new.payer_id;
    if not found or receipt.takes_back_id is not null
       or exists (select 1 from received_money t where t.takes_back_id = new.received_id)
       or not exists (select 1 from payment_batches b where b.id = new.batch_id and b.payer_id = new.payer_id and b.instructed_on >= receipt.received_on) then
        raise exception 'batch % does not pass this on', new.batch_id using errcode = 'integrity_constraint_violation', constraint = 'passed_on_by_its_own';
    end if;
    select coalesce(sum(i.amount_fen), 0) into credited from payment_instructions i join payment_results x on x.instruction_id = i.id
    where i.batch_id = new.batch_id and x.outcome = 'CREDITED';
    if new.amount_fen + (select coalesce(sum(amount_fen), 0) from received_uses where received_id = new.received_id) > receipt.amount_fen
       or new.amount_fen + (select coalesce(sum(amount_fen), 0) from received_uses where batch_id = new.batch_id) > credited then
        raise exception 'more would be passed on than there was' using errcode = 'integrity_constraint_violation', constraint = 'passed_on_once';
    end if;
    return new;
end $$;
create trigger passed_on_once before insert on received_uses for each row execute function guard_received_use();
