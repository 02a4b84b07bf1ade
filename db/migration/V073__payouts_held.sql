-- What may not be paid as it stands waits with its reason and with somebody to see to it. Who that is, whether a payment
-- may go on anyway, and what goes among the held funds at once, are rules.
create table hold_rules (
    reason text primary key,
    owner_role text not null,
    held_funds boolean not null, -- the payee died, moved or left: the money is put aside at once
    releasable boolean not null, -- may be paid anyway when one person says why and another agrees
    source_kinds text[]          -- null: whatever it is owed for
);
grant select on hold_rules to liannong_app;
insert into hold_rules (reason, owner_role, held_funds, releasable, source_kinds) values
('NO_ACCOUNT', 'VILLAGE_CLERK', false, false, null),
('ACCOUNT_UNMATCHED', 'VILLAGE_CLERK', false, false, null),
('ACCOUNT_KIND', 'BOOKKEEPER', false, true, null),
('RETURNED', 'BOOKKEEPER', false, true, null),
('NOT_RECEIVED', 'BOOKKEEPER', false, true, null),
('PAYEE_DECEASED', 'VILLAGE_CLERK', true, false, null),
('PAYEE_MOVED', 'VILLAGE_CLERK', true, false, null),
('HOUSEHOLD_ENDED', 'VILLAGE_CLERK', true, false, null),
('MEMBER_LEFT', 'BOOKKEEPER', true, true, '{DIVIDEND_LINE}'); -- an exit statement pays those who left

create sequence payment_holds_seq increment 50;
create table payment_holds (
    id bigint primary key,
    county_code text not null,
    payable_id bigint not null references payables,
    instruction_id bigint references payment_instructions, -- what came back, or did not arrive
    payer_id bigint not null references organisations,
    household_id bigint references households,
    division_code text not null references divisions,
    reason text not null references hold_rules,
    since date not null,
    opened_at timestamptz not null,
    asked_by bigint references users,
    asked_at timestamptz,
    asked_why text check (length(asked_why) between 4 and 200),
    outcome text check (outcome in ('SOLVED', 'RELEASED', 'HELD_FUNDS', 'EXPLAINED')),
    ended_by bigint references users,
    ended_at timestamptz,
    ended_why text check (length(ended_why) between 4 and 200),
    check (num_nonnulls(asked_by, asked_at, asked_why) in (0, 3)),
    check (num_nonnulls(outcome, ended_by, ended_at, ended_why) in (0, 4)),
    constraint released_by_another check (outcome is distinct from 'RELEASED' or asked_by is not null and asked_by <> ended_by)
);
create unique index one_open_hold on payment_holds (payable_id) where outcome is null;
create index payment_holds_by_payable on payment_holds (payable_id);
create index payment_holds_open on payment_holds (county_code, payer_id) where outcome is null;
grant select, insert, update (asked_by, asked_at, asked_why, outcome, ended_by, ended_at, ended_why) on payment_holds to liannong_app;
grant usage on sequence payment_holds_seq to liannong_app;
call protect('payment_holds', 'division_code', 'payer_id', null);
call only_staff_writes('payment_holds');
create policy of_its_payee on payment_holds for select to liannong_app using (household_id = (select scope_household()));

create function guard_hold() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from payables p where p.id = new.payable_id and p.payer_id = new.payer_id
                       and payee_household(p.id, p.household_id) is not distinct from new.household_id) then
            raise exception 'hold % is of another payment', new.id using errcode = 'integrity_constraint_violation';
        end if;
        if new.asked_by is not null or new.outcome is not null and new.outcome <> 'HELD_FUNDS' then
            raise exception 'a hold begins open' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if old.outcome is not null then
        raise exception 'hold % is over', old.id using errcode = 'integrity_constraint_violation', constraint = 'a_hold_ends_once';
    end if;
    if old.asked_by is not null and (new.asked_by, new.asked_at, new.asked_why) is distinct from (old.asked_by, old.asked_at, old.asked_why) then
        raise exception 'who asked for hold % is on record', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if new.outcome = 'RELEASED' and not (select releasable from hold_rules where reason = old.reason) then
        raise exception 'what waits for % is not paid anyway', old.reason using errcode = 'integrity_constraint_violation', constraint = 'not_paid_anyway';
    end if;
    return new;
end $$;
create trigger goes_its_way before insert or update on payment_holds for each row execute function guard_hold();
create trigger never_deleted before delete on payment_holds for each row execute function refuse_change();

-- Money put aside because its payee died, moved or left: owed still, to whom is open. The books carry it on an account of
-- its own, from the day it was put aside to the day it is freed.
insert into chart_accounts (code, name, name_en, kind, parent_code, valid_from, confirmed, source) values
('21190', '挂账待付', 'Held funds', 'LIABILITY', '211', '2008-01-01', false, 'own sub-account: the list has none for money whose payee is open');
create sequence held_funds_seq increment 50;
create table held_funds (
    id bigint primary key,
    county_code text not null,
    payable_id bigint not null references payables,
    hold_id bigint not null unique references payment_holds,
    payer_id bigint not null references organisations,
    household_id bigint references households,
    division_code text not null references divisions,
    amount_fen bigint not null check (amount_fen > 0),
    reason text not null references hold_rules,
    since date not null,
    held_by bigint not null references users,
    held_why text not null check (length(held_why) between 4 and 200),
    freed_on date check (freed_on >= since),
    freed_by bigint references users,
    freed_why text check (length(freed_why) between 4 and 200),
    check (num_nonnulls(freed_on, freed_by, freed_why) in (0, 3)),
    constraint freed_by_another check (freed_by is null or freed_by <> held_by)
);
create unique index held_once on held_funds (payable_id) where freed_on is null;
create index held_funds_by_payer on held_funds (county_code, payer_id);
grant select, insert, update (freed_on, freed_by, freed_why) on held_funds to liannong_app;
grant usage on sequence held_funds_seq to liannong_app;
call protect('held_funds', 'division_code', 'payer_id', null);
call only_staff_writes('held_funds');
create policy of_its_payee on held_funds for select to liannong_app using (household_id = (select scope_household()));

create function guard_held_funds() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.freed_on is not null then
            raise exception 'held fund % is freed', old.id using errcode = 'integrity_constraint_violation', constraint = 'freed_once';
        end if;
        return new;
    end if;
    if new.freed_on is not null or not exists (
            select 1 from payables p join payment_holds h on h.payable_id = p.id
            where p.id = new.payable_id and p.payer_id = new.payer_id and p.amount_fen = new.amount_fen and h.id = new.hold_id
              and h.outcome = 'HELD_FUNDS' and h.reason = new.reason) then
        raise exception 'held fund % is of another payment', new.id using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from last_instructions i left join payment_results x on x.instruction_id = i.id
               where i.payable_id = new.payable_id and x.outcome is distinct from 'RETURNED') then
        raise exception 'payable % is on its way already', new.payable_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger held_and_freed before insert or update on held_funds for each row execute function guard_held_funds();
create trigger never_deleted before delete on held_funds for each row execute function refuse_change();

-- What waits and what is put aside is not instructed, whatever statement does it.
create function refuse_payment_on_hold() returns trigger language plpgsql as $$
declare held text;
begin
    select i.end_to_end_id into held from sent i
    where exists (select 1 from payment_holds h where h.payable_id = i.payable_id and h.outcome is null)
       or exists (select 1 from held_funds f where f.payable_id = i.payable_id and f.freed_on is null) limit 1;
    if held is not null then
        raise exception 'instruction % pays what is on hold', held using errcode = 'integrity_constraint_violation', constraint = 'not_while_on_hold';
    end if;
    return null;
end $$;
create trigger not_while_on_hold after insert on payment_instructions referencing new table as sent
    for each statement execute function refuse_payment_on_hold();

-- From how many days and from how much money something that waits warns and alarms: dated, of the county or of one payer.
create table clock_rules (
    id bigint primary key,
    kind text not null check (kind in ('HELD', 'RECEIVED', 'DUE')),
    payer_id bigint references organisations,
    valid_from date not null,
    warn_days smallint not null check (warn_days >= 0),
    alarm_days smallint not null,
    alarm_fen bigint not null check (alarm_fen > 0), -- as much as this alarms when it warns, however few the days
    source text not null,
    unique nulls not distinct (kind, payer_id, valid_from),
    check (alarm_days >= warn_days)
);
grant select on clock_rules to liannong_app;
insert into clock_rules (id, kind, payer_id, valid_from, warn_days, alarm_days, alarm_fen, source) values
(1, 'HELD', null, '2000-01-01', 30, 90, 2000000, 'Configured practice of the county; no published period was found'),
(2, 'RECEIVED', null, '2000-01-01', 15, 30, 5000000, 'Configured practice of the county; no published period was found'),
(3, 'DUE', null, '2000-01-01', 1, 15, 5000000, 'Arrears begin on the day after the due day; the rest is configured practice of the county');
create function clock_state(of_kind text, payer bigint, age integer, fen bigint, day date) returns text language sql stable
    return (select case when age >= alarm_days or age >= warn_days and fen >= alarm_fen then 'ALARM' when age >= warn_days then 'WARN' else 'RUNS' end
            from clock_rules r where r.kind = of_kind and (r.payer_id = payer or r.payer_id is null) and r.valid_from <= day
            order by (r.payer_id is null), r.valid_from desc limit 1);
