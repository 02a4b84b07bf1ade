-- A batch leaves when enough people have approved it, other than who made it, and when its payer has the money. How many
-- is a rule: dated, of the county or of one payer. Rows of one payer and day are one rule: the highest step below the sum.
create sequence approval_rules_seq increment 50;
create table approval_rules (
    id bigint primary key,
    payer_id bigint references organisations, -- null: of every payer without a rule of its own
    valid_from date not null,
    above_fen bigint not null check (above_fen >= 0),
    approvals smallint not null check (approvals between 1 and 5),
    source text not null,
    unique nulls not distinct (payer_id, valid_from, above_fen)
);
create table payout_rules (
    id bigint primary key,
    payer_id bigint references organisations,
    valid_from date not null,
    workday_rule text not null check (workday_rule in ('BEFORE', 'AFTER')), -- a due day on which banks rest
    balance_days smallint not null check (balance_days between 0 and 60),  -- how long a bank's balance counts
    source text not null,
    unique nulls not distinct (payer_id, valid_from)
);
grant select on approval_rules, payout_rules to liannong_app;
insert into approval_rules (id, payer_id, valid_from, above_fen, approvals, source) values
(1, null, '2000-01-01', 0, 1, 'Configured practice of the county; no published threshold was found'),
(2, null, '2000-01-01', 10000000, 2, 'Configured practice of the county; no published threshold was found');
insert into payout_rules (id, payer_id, valid_from, workday_rule, balance_days, source) values
(1, null, '2000-01-01', 'AFTER', 7, 'Configured practice of the county: paid on the next working day');

create function approvals_needed(payer bigint, fen bigint, day date) returns smallint language sql stable
    return coalesce((select approvals from approval_rules r
        where (r.payer_id is not distinct from payer or r.payer_id is null) and r.valid_from <= day and r.above_fen < fen
        order by (r.payer_id is null), r.valid_from desc, r.above_fen desc limit 1), 2);

-- When a payer pays what is due on a day on which banks rest.
create function pay_day(payer bigint, due date) returns date language sql stable
    return case when is_workday(due) or coalesce((select workday_rule from payout_rules r
                where (r.payer_id = payer or r.payer_id is null) and r.valid_from <= due
                order by (r.payer_id is null), r.valid_from desc limit 1), 'AFTER') = 'AFTER' then due
           else (select max(d)::date from generate_series(due - 15, due, interval '1 day') d where is_workday(d::date)) end;

alter table payment_batches
    add column made_by bigint not null default 1 references users, -- 1: the schedule
    add column approvals_needed smallint not null default 0,       -- 0 only where it was sent before batches were approved
    add column payer_account_id bigint references accounts,        -- the account it is paid from, where it is registered
    add column follows_id bigint references payment_batches;       -- the batch whose returns it sends again
create index payment_batches_by_followed on payment_batches (follows_id) where follows_id is not null;

create function guard_new_batch() returns trigger language plpgsql as $$
begin
    if not is_workday(new.instructed_on) then
        raise exception 'banks rest on %', new.instructed_on using errcode = 'integrity_constraint_violation', constraint = 'on_a_working_day';
    end if;
    new.approvals_needed := approvals_needed(new.payer_id, new.total_fen, new.instructed_on);
    return new;
end $$;
create trigger approvals_by_rule before insert on payment_batches for each row execute function guard_new_batch();

create sequence payment_approvals_seq increment 50;
create table payment_approvals (
    id bigint primary key,
    county_code text not null,
    batch_id bigint not null references payment_batches,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    approved_by bigint not null references users,
    approved_at timestamptz not null,
    content_sha256 text not null, -- what was approved
    constraint each_approves_once unique (batch_id, approved_by)
);
call append_only('payment_approvals');
grant usage on sequence payment_approvals_seq to liannong_app;
call protect('payment_approvals', 'division_code', 'payer_id', null);
call only_staff_writes('payment_approvals');
create policy in_ones_own_name on payment_approvals as restrictive for insert to liannong_app with check (
    approved_by = (select scope_user()) and (select current_setting('app.role', true)) in ('CHAIR', 'BUREAU_APPROVER'));

create function guard_approval() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_batches b where b.id = new.batch_id and b.payer_id = new.payer_id
                   and b.content_sha256 = new.content_sha256) then
        raise exception 'what was approved is not batch %', new.batch_id using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from payment_batches b where b.id = new.batch_id and b.made_by = new.approved_by) then
        raise exception 'who made batch % does not approve it', new.batch_id
            using errcode = 'integrity_constraint_violation', constraint = 'approved_by_another';
    end if;
    return new;
end $$;
create trigger approved_by_another before insert on payment_approvals for each row execute function guard_approval();

-- What a bank said there was, typed by a person from a paper.
create sequence bank_balances_seq increment 50;
create table bank_balances (
    id bigint primary key,
    county_code text not null,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    balance_on date not null,
    balance_fen bigint not null check (balance_fen >= 0),
    document text not null check (length(document) between 2 and 120),
    entered_by bigint not null references users,
    entered_at timestamptz not null,
    check (balance_on <= (entered_at at time zone 'Asia/Shanghai')::date)
);
create index bank_balances_by_payer on bank_balances (payer_id, balance_on);
call append_only('bank_balances');
grant usage on sequence bank_balances_seq to liannong_app;
call protect('bank_balances', 'division_code', 'payer_id', null);
call only_staff_writes('bank_balances');

-- Each time that a batch leaves: under which name, what was in it, who took it; a second time has a reason.
create sequence payment_departures_seq increment 50;
create table payment_departures (
    id bigint primary key,
    county_code text not null,
    batch_id bigint not null references payment_batches,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    no smallint not null check (no between 1 and 99),
    file_name text not null check (length(file_name) between 1 and 120),
    file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    reason text check (length(reason) between 4 and 200),
    left_by bigint not null references users,
    left_at timestamptz not null,
    unique (batch_id, no),
    unique (batch_id, file_name),
    constraint again_for_a_reason check ((no = 1) = (reason is null))
);
call append_only('payment_departures');
grant usage on sequence payment_departures_seq to liannong_app;
call protect('payment_departures', 'division_code', 'payer_id', null);
call only_staff_writes('payment_departures');
create policy in_ones_own_name on payment_departures as restrictive for insert to liannong_app with check (left_by = (select scope_user()));

-- Batches of before are taken for having left when they were made; what was in their files nobody wrote down.
insert into payment_departures (id, county_code, batch_id, payer_id, division_code, no, file_name, file_sha256, left_by, left_at)
select nextval('payment_departures_seq'), county_code, id, payer_id, division_code, 1, file_name, repeat('0', 64), 1, created_at
from payment_batches;

-- What has left and is not answered is spoken for.
create function payer_committed_fen(payer bigint, besides bigint) returns bigint language sql stable
    return (select coalesce(sum((select sum(i.amount_fen) from payment_instructions i where i.batch_id = b.id
                and not exists (select 1 from payment_results x where x.instruction_id = i.id))), 0)::bigint
            from payment_batches b where b.payer_id = payer and b.id <> besides
              and exists (select 1 from payment_departures d where d.batch_id = b.id));

-- Whether the payer had the money, each time that it was looked at: by the books, or by the bank's word where that is recent.
create sequence funds_checks_seq increment 50;
create table funds_checks (
    id bigint primary key,
    county_code text not null,
    batch_id bigint not null references payment_batches,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    source text not null check (source in ('LEDGER', 'BANK')),
    bank_balance_id bigint references bank_balances,
    balance_on date not null,
    balance_fen bigint not null,
    committed_fen bigint not null check (committed_fen >= 0),
    needed_fen bigint not null check (needed_fen > 0),
    enough boolean not null generated always as (balance_fen - committed_fen >= needed_fen) stored,
    checked_by bigint not null references users,
    checked_at timestamptz not null,
    check ((source = 'BANK') = (bank_balance_id is not null))
);
create index funds_checks_by_batch on funds_checks (batch_id, id);
call append_only('funds_checks');
grant usage on sequence funds_checks_seq to liannong_app;
call protect('funds_checks', 'division_code', 'payer_id', null);
call only_staff_writes('funds_checks');

create function payer_book_fen(payer bigint, until date) returns bigint language sql stable
    return (select coalesce(sum(p.debit_fen - p.credit_fen), 0)::bigint from postings p join journal_entries e on e.id = p.entry_id
            where p.county_code = (select county_code from organisations where id = payer) and p.organisation_id = payer and p.account_code = '102' and e.entry_on <= until);

create function guard_funds_check() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_batches b where b.id = new.batch_id and b.payer_id = new.payer_id and b.total_fen = new.needed_fen)
       or new.committed_fen <> payer_committed_fen(new.payer_id, new.batch_id)
       or new.source = 'LEDGER' and new.balance_fen <> payer_book_fen(new.payer_id, new.balance_on)
       or new.source = 'BANK' and not exists (select 1 from bank_balances b where b.id = new.bank_balance_id and b.payer_id = new.payer_id
            and b.balance_on = new.balance_on and b.balance_fen = new.balance_fen) then
        raise exception 'the check of batch % says what is not so', new.batch_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger says_what_is_so before insert on funds_checks for each row execute function guard_funds_check();

create function guard_departure() returns trigger language plpgsql as $$
declare batch payment_batches;
begin
    select * into batch from payment_batches where id = new.batch_id and payer_id = new.payer_id;
    if not found then
        raise exception 'there is no batch %', new.batch_id using errcode = 'integrity_constraint_violation';
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
create trigger leaves_released before insert on payment_departures for each row execute function guard_departure();

-- A bank does not answer for what was never handed to it.
create function refuse_answer_to_nothing() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_departures d where d.batch_id = new.batch_id) then
        raise exception 'batch % has not left', new.batch_id using errcode = 'integrity_constraint_violation', constraint = 'answers_what_left';
    end if;
    return new;
end $$;
create trigger answers_what_left before insert on result_files for each row execute function refuse_answer_to_nothing();
