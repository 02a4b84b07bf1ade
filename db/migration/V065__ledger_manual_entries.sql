-- Entries that no fact of the product posts are drafted by one person and posted by another. A posted one is never changed:
-- another that names it takes it back, line by line.
create sequence manual_entries_seq increment 50;
create table manual_entries (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    entry_on date not null,
    text text not null check (length(text) between 2 and 100),
    document text not null check (length(document) between 2 and 120),
    reverses_id bigint references manual_entries,
    state text not null check (state in ('DRAFT', 'POSTED', 'DISCARDED')),
    drafted_by bigint not null references users,
    drafted_at timestamptz not null,
    decided_by bigint references users,
    decided_at timestamptz,
    discarded_why text check (length(discarded_why) between 2 and 200),
    command_id uuid not null unique,
    command_print text not null check (command_print ~ '^[0-9a-f]{64}$'),
    constraint decided_when_decided check ((state = 'DRAFT') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint discarded_says_why check ((state = 'DISCARDED') = (discarded_why is not null)),
    constraint posted_by_a_second_person check (state <> 'POSTED' or decided_by <> drafted_by)
);
create index manual_entries_by_organisation on manual_entries (organisation_id, entry_on, id);
create unique index manual_entries_reversed_once on manual_entries (reverses_id) where state <> 'DISCARDED';
grant select, insert, update (state, decided_by, decided_at, discarded_why) on manual_entries to liannong_app;
grant usage on sequence manual_entries_seq to liannong_app;

create table manual_entry_lines (
    manual_entry_id bigint not null references manual_entries,
    line_no integer not null check (line_no between 1 and 100),
    county_code text not null,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    account_code text not null references chart_accounts,
    member_id bigint references members,
    debit_fen bigint not null check (debit_fen >= 0),
    credit_fen bigint not null check (credit_fen >= 0),
    primary key (manual_entry_id, line_no),
    check ((debit_fen = 0) <> (credit_fen = 0))
);
call append_only('manual_entry_lines');
call protect('manual_entries', 'division_code', 'organisation_id', null);
call protect('manual_entry_lines', 'division_code', 'organisation_id', null);
call only_staff_writes('manual_entries');
call only_staff_writes('manual_entry_lines');

create function guard_manual_entry() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'an entry stays on record' using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_stays';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or scope_user() is not null and new.drafted_by <> scope_user() then
            raise exception 'an entry begins as a draft, in the name of who drafts it'
                using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_begins_as_draft';
        end if;
        if new.reverses_id is not null and not exists (select 1 from manual_entries e where e.id = new.reverses_id
                and e.state = 'POSTED' and e.organisation_id = new.organisation_id) then
            raise exception '% is no posted entry of organisation %', new.reverses_id, new.organisation_id
                using errcode = 'integrity_constraint_violation', constraint = 'reverses_a_posted_entry';
        end if;
        return new;
    end if;
    if old.state <> 'DRAFT' or new.state = 'DRAFT' or to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'discarded_why']
            <> to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'discarded_why'] then
        raise exception 'entry % is on record as it is', old.id
            using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_stays';
    end if;
    if scope_user() is not null and new.decided_by <> scope_user() then
        raise exception 'entry % is decided in the name of who decides', old.id
            using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_decided_by_himself';
    end if;
    if new.state = 'POSTED' and not exists (select 1 from users u where u.id = new.decided_by
            and u.role in ('BOOKKEEPER', 'CHAIR') and new.organisation_id = any (u.organisation_ids)) then
        raise exception 'entry % is posted by its cooperative''s bookkeeper or chair', old.id
            using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_posted_by_its_own';
    end if;
    return new;
end $$;
create trigger guard_manual_entry before insert or update or delete on manual_entries
    for each row execute function guard_manual_entry();

-- At the end of the transaction a draft is whole, and what was posted is the journal's entry, line by line; an entry of the
-- journal that calls itself manual has its draft and its two persons.
create function manual_entry_is_whole(manual bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare e manual_entries; sums record;
begin
    select * into e from manual_entries where id = manual;
    if e.id is null then
        raise exception 'there is no draft %', manual using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_is_posted';
    end if;
    select count(*) as lines, coalesce(sum(debit_fen), 0) as debit, coalesce(sum(credit_fen), 0) as credit,
           bool_and(organisation_id = e.organisation_id) as own into sums from manual_entry_lines where manual_entry_id = manual;
    if sums.lines < 2 or sums.debit <> sums.credit or not sums.own then
        raise exception 'entry % does not balance', manual
            using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_balances';
    end if;
    if e.reverses_id is not null and exists (
            (select account_code, member_id, debit_fen, credit_fen from manual_entry_lines where manual_entry_id = manual
             except all select account_code, member_id, credit_fen, debit_fen from manual_entry_lines where manual_entry_id = e.reverses_id)
            union all
            (select account_code, member_id, credit_fen, debit_fen from manual_entry_lines where manual_entry_id = e.reverses_id
             except all select account_code, member_id, debit_fen, credit_fen from manual_entry_lines where manual_entry_id = manual)) then
        raise exception 'entry % is not the mirror of %', manual, e.reverses_id
            using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_mirrors';
    end if;
    if (e.state = 'POSTED') <> exists (select 1 from journal_entries j where j.source_kind = 'MANUAL' and j.source_id = manual
                and j.step = 'ENTRY' and (j.organisation_id, j.entry_on) = (e.organisation_id, e.entry_on))
        or exists (select 1 from journal_entries j where j.source_kind = 'MANUAL' and j.source_id = manual and j.step <> 'ENTRY')
        or e.state = 'POSTED' and exists (
            (select p.account_code, p.member_id, p.debit_fen, p.credit_fen from postings p join journal_entries j on j.id = p.entry_id
             where j.source_kind = 'MANUAL' and j.source_id = manual
             except all select account_code, member_id, debit_fen, credit_fen from manual_entry_lines where manual_entry_id = manual)
            union all
            (select account_code, member_id, debit_fen, credit_fen from manual_entry_lines where manual_entry_id = manual
             except all select p.account_code, p.member_id, p.debit_fen, p.credit_fen from postings p
             join journal_entries j on j.id = p.entry_id where j.source_kind = 'MANUAL' and j.source_id = manual)) then
        raise exception 'entry % is not what the journal says', manual
            using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_is_posted';
    end if;
end $$;

create function check_manual_entry() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform manual_entry_is_whole(new.id);
    return null;
end $$;
create constraint trigger manual_entry_is_whole after insert or update on manual_entries
    deferrable initially deferred for each row execute function check_manual_entry();

create function check_manual_lines() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (select state from manual_entries where id = new.manual_entry_id) <> 'DRAFT' then
        raise exception 'entry % is on record as it is', new.manual_entry_id
            using errcode = 'integrity_constraint_violation', constraint = 'manual_entry_stays';
    end if;
    perform manual_entry_is_whole(new.manual_entry_id);
    return null;
end $$;
create constraint trigger manual_entry_is_whole after insert on manual_entry_lines
    deferrable initially deferred for each row execute function check_manual_lines();

create function check_manual_journal() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform manual_entry_is_whole(new.source_id);
    return null;
end $$;
create constraint trigger manual_entry_is_whole after insert on journal_entries
    deferrable initially deferred for each row when (new.source_kind = 'MANUAL') execute function check_manual_journal();
