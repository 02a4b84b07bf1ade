-- Money out, exactly once: what is due, the batch it left in, and what the bank answered.
create sequence payables_seq increment 50;
create table payables (
    id bigint primary key,
    county_code text not null,
    source_kind text not null,
    source_id bigint not null,
    payer_id bigint not null references organisations,
    household_id bigint references households,
    payee_organisation_id bigint references organisations,
    payee_name text not null,
    division_code text not null references divisions,
    amount_fen bigint not null check (amount_fen > 0),
    due_on date not null,
    purpose text not null check (length(purpose) between 2 and 60),
    recorded_at timestamptz not null,
    unique (source_kind, source_id),
    check ((household_id is null) <> (payee_organisation_id is null))
);
create index payables_by_due on payables (county_code, due_on, payer_id);
create index payables_by_payer on payables (payer_id);
create index payables_by_household on payables (household_id);
call append_only('payables');

create sequence payment_batches_seq increment 50;
create table payment_batches (
    id bigint primary key,
    county_code text not null,
    number text not null unique,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    due_on date not null,
    instructed_on date not null,
    line_count integer not null check (line_count > 0),
    total_fen bigint not null check (total_fen > 0),
    file_name text not null unique,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'), -- of the lines 'seq|end_to_end_id|account_id|amount_fen', each ended by a line feed
    created_at timestamptz not null
);
create index payment_batches_by_payer on payment_batches (county_code, payer_id, due_on);
call append_only('payment_batches');

create sequence payment_instructions_seq increment 50;
create table payment_instructions (
    id bigint primary key,
    county_code text not null,
    batch_id bigint not null references payment_batches,
    payable_id bigint not null unique references payables,
    seq_no integer not null check (seq_no > 0),
    end_to_end_id text not null unique,
    payer_id bigint not null references organisations,
    household_id bigint references households,
    division_code text not null references divisions,
    account_id bigint not null references accounts,
    account_last4 text not null,
    amount_fen bigint not null check (amount_fen > 0),
    unique (batch_id, seq_no)
);
create index payment_instructions_by_household on payment_instructions (household_id);
call append_only('payment_instructions');

create sequence result_files_seq increment 50;
create table result_files (
    id bigint primary key,
    county_code text not null,
    batch_id bigint not null references payment_batches,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    file_name text not null check (length(file_name) between 1 and 120),
    sha256 text not null unique,
    content_enc bytea not null,
    loaded_by bigint not null references users,
    loaded_at timestamptz not null
);
call append_only('result_files');

create table payment_results (
    instruction_id bigint primary key references payment_instructions,
    county_code text not null,
    payer_id bigint not null references organisations,
    household_id bigint references households,
    division_code text not null references divisions,
    outcome text not null check (outcome in ('CREDITED', 'RETURNED')),
    reason_code text check (length(reason_code) between 2 and 8),
    settled_on date not null,
    result_file_id bigint not null references result_files,
    check ((outcome = 'RETURNED') = (reason_code is not null))
);
call append_only('payment_results');
grant usage on sequence payables_seq, payment_batches_seq, payment_instructions_seq, result_files_seq to liannong_app;

call protect('payables', 'division_code', 'payer_id', 'household_id');
call protect('payment_batches', 'division_code', 'payer_id', null);
call protect('payment_instructions', 'division_code', 'payer_id', 'household_id');
call protect('result_files', 'division_code', 'payer_id', null);
call protect('payment_results', 'division_code', 'payer_id', 'household_id');

-- The lines of a batch are its count and its total, checked at commit.
create function refuse_incomplete_batch() returns trigger language plpgsql as $$
declare written record;
begin
    select count(*) as lines, coalesce(sum(amount_fen), 0) as fen into written from payment_instructions where batch_id = new.id;
    if written.lines <> new.line_count or written.fen <> new.total_fen then
        raise exception 'batch % says % lines and % fen, its instructions are % and %',
            new.number, new.line_count, new.total_fen, written.lines, written.fen using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger batch_complete after insert on payment_batches deferrable initially deferred
    for each row execute function refuse_incomplete_batch();

-- An instruction pays what is due, to whom it is due.
create function refuse_other_amount() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payables p where p.id = new.payable_id and p.amount_fen = new.amount_fen
                   and p.payer_id = new.payer_id and p.household_id is not distinct from new.household_id) then
        raise exception 'instruction % does not pay its payable', new.end_to_end_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger pays_what_is_due before insert on payment_instructions for each row execute function refuse_other_amount();
