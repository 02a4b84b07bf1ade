-- Workbooks that come in: the file sealed, its rows staged and checked before anything is written, and what was written
-- known afterwards, so that it can be undone as a whole.
create sequence imports_seq increment 50;
create table imports (
    id bigint primary key,
    county_code text not null,
    division_code text not null check (division_code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'), -- the scope it was started with
    organisation_id bigint references organisations,                                      -- of a cooperative's own bookkeeper
    kind text not null check (kind in ('HOUSEHOLDS', 'PERSONS', 'COOPERATIVES', 'MEMBERS', 'PARCELS')),
    file_name text not null check (length(file_name) between 1 and 120),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes integer not null check (size_bytes between 1 and 20971520),
    content_enc bytea, -- gone when the file was refused or the import discarded
    state text not null check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDONE', 'REFUSED', 'FAILED', 'DISCARDED')),
    step text not null default 'WAITING' check (step in ('WAITING', 'READING', 'COMPARING', 'WRITING')),
    step_rows integer not null default 0,
    read_whole boolean not null default false, -- the rows are staged: only compared anew, not read again
    rechecked boolean not null default false,  -- the register had changed between the check and the confirmation
    rows_total integer not null default 0,
    rows_added integer not null default 0,
    rows_changed integer not null default 0,
    rows_same integer not null default 0,
    rows_refused integer not null default 0,
    rows_undecided integer not null default 0,
    rows_left_out integer not null default 0,
    other_sheets text[] not null default '{}',
    refusal text,
    started_by bigint not null references users,
    started_role text not null,
    started_at timestamptz not null,
    business_day date not null,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    finished_at timestamptz,
    undone_by bigint references users,
    undone_at timestamptz,
    lease_by text,
    lease_until timestamptz,
    version integer not null default 0,
    check ((state = 'UNDONE') = (undone_at is not null)),
    check ((undone_by is null) = (undone_at is null)),
    check (state not in ('APPLYING', 'APPLIED', 'UNDONE') or confirmed_by is not null),
    check (state not in ('REFUSED', 'FAILED') or refusal is not null),
    check (content_enc is not null or state in ('REFUSED', 'DISCARDED')),
    check (rows_total = rows_added + rows_changed + rows_same + rows_refused + rows_undecided + rows_left_out or not read_whole)
);
create index imports_by_scope on imports (county_code, division_code, started_at);
create index imports_running on imports (id) where state in ('CHECKING', 'APPLYING');
-- The same file is not imported twice side by side, nor once more while its rows stand in the register.
create unique index imports_same_file on imports (kind, sha256, division_code, coalesce(organisation_id, 0))
    where state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED');
grant select, insert on imports to liannong_app;
grant update (content_enc, state, step, step_rows, read_whole, rechecked, rows_total, rows_added, rows_changed, rows_same,
    rows_refused, rows_undecided, rows_left_out, other_sheets, refusal, confirmed_by, confirmed_at, finished_at, undone_by,
    undone_at, lease_by, lease_until, version) on imports to liannong_app;
grant usage on sequence imports_seq to liannong_app;
alter table imports enable row level security;
create policy scope on imports to liannong_app using (
    starts_with(division_code, (select scope_division())) or organisation_id = any ((select scope_organisations())::bigint[]));
call only_staff_writes('imports');

create function refuse_import_revival() returns trigger language plpgsql as $$
begin
    raise exception 'an import that is over stays as it was' using errcode = 'integrity_constraint_violation';
end $$;
create trigger over_is_over before update on imports for each row
    when (old.state in ('UNDONE', 'REFUSED', 'DISCARDED') or (old.state = 'APPLIED' and new.state not in ('APPLIED', 'UNDONE')))
    execute function refuse_import_revival();
create trigger never_deleted before delete on imports for each row execute function refuse_change();

-- A row of the file: what may stand in clear in the order of the kind's columns, the rest sealed as in the register.
create table import_rows (
    import_id bigint not null references imports,
    row_no integer not null check (row_no > 0), -- as Excel counts
    unit text,                                  -- which household: the number of its card, or '@' and the row of its head
    cells text[] not null,
    identity_enc bytea,
    identity_index bytea,
    identity_last4 text,
    health_enc bytea,
    phone_enc bytea,
    phone_last4 text,
    household_phone_enc bytea,
    main_cause_enc bytea,
    other_cause_1_enc bytea,
    other_cause_2_enc bytea,
    account_enc bytea,
    account_index bytea,
    account_last4 text,
    read_problems text[] not null, -- found in the row alone; comparing anew does not look for them again
    problems text[] not null,      -- column | reason | facts
    notes text[] not null,
    new_household_id bigint,       -- ids for what may be added, so that writing needs no second look at the rows
    new_subject_id bigint not null,
    household_id bigint,           -- in the register
    subject_id bigint,
    version_seen integer,
    twin_id bigint,                -- registered with the same name, birthday and village
    twin_decided bigint,           -- whom the decision was about
    decision text check (decision in ('SAME', 'OTHER', 'LEAVE_OUT')),
    outcome text not null check (outcome in ('ADD', 'CHANGE', 'SAME', 'REFUSED', 'UNDECIDED', 'LEFT_OUT')),
    primary key (import_id, row_no),
    check ((outcome = 'REFUSED') = (cardinality(problems) > 0))
);
create index import_rows_by_unit on import_rows (import_id, unit);
create index import_rows_found on import_rows (import_id, outcome, row_no);
create index import_rows_by_identity on import_rows (import_id, identity_index) where identity_index is not null;
grant select, insert, update, delete on import_rows to liannong_app;
alter table import_rows enable row level security;
create policy scope on import_rows to liannong_app using (import_id in (select id from imports));
call only_staff_writes('import_rows');
-- What was written stays known.
create function refuse_rows_of_the_past() returns trigger language plpgsql as $$
begin
    if (select state from imports where id = old.import_id) in ('APPLIED', 'UNDONE') then
        raise exception 'the rows of an import that was applied stay' using errcode = 'integrity_constraint_violation';
    end if;
    return old;
end $$;
create trigger rows_stay before delete on import_rows for each row execute function refuse_rows_of_the_past();

-- The clear cells of households and persons by their names.
create view import_persons with (security_invoker = true) as
select r.*, cells[1] as card_no, cells[2] as village, cells[3]::integer as group_no, cells[4] as relation, cells[5] as name,
       cells[6] as sex, cells[7]::date as born_on, cells[9] as nation, cells[10] as education, cells[11] as schooling,
       cells[12] as healthy, cells[13] as labour, cells[14]::boolean as works_away, cells[16] as attribute,
       cells[20] as status, cells[21] as detail, cells[22]::date as since, cells[23] as bank, cells[25] as account_kind,
       cells[26] as initials
from import_rows r;
grant select on import_persons to liannong_app;

alter table card_changes add import_id bigint references imports;
create index card_changes_by_import on card_changes (import_id) where import_id is not null;

-- Without figures about the rows that just came, the planner takes the longest way.
create function analyze_import_rows() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    analyze import_rows;
end $$;

-- May the caller see this import? The functions below look past the policies, so they ask first.
create function import_is_mine(import bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from imports where id = import
        and (starts_with(division_code, scope_division()) or organisation_id = any (scope_organisations())))
$$;

-- The persons of the whole county who bear an identity number of the file; of those outside the caller's division it
-- says only that they are.
create function import_known_persons(import bigint)
returns table (row_no integer, person_id bigint, household_id bigint, version integer, died boolean, mine boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select r.row_no, case when m.mine then p.id end, case when m.mine then p.household_id end, p.version,
           p.died_on is not null, m.mine
    from import_rows r join persons p on p.identity_index = r.identity_index
    cross join lateral (select p.division_code is null or starts_with(p.division_code, scope_division())) m(mine)
    where r.import_id = import and import_is_mine(import) and works_for_a_place()
$$;
create function import_known_households(import bigint)
returns table (unit text, household_id bigint, ended boolean, mine boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select h.card_no, case when starts_with(h.division_code, scope_division()) then h.id end, h.ended_on is not null,
           starts_with(h.division_code, scope_division())
    from households h
    where h.card_no in (select r.unit from import_rows r where r.import_id = import) and import_is_mine(import) and works_for_a_place()
$$;

-- The number of a card that nobody has.
create sequence card_numbers_seq;
create function next_card_no() returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare free text;
begin
    loop
        free := (8100000000 + nextval('card_numbers_seq'))::text;
        exit when not exists (select 1 from households where card_no = free);
    end loop;
    return free;
end $$;

-- Takes back what an import added to households and persons. Whatever hangs on it since refuses by its foreign key.
create function undo_import_of_persons(import bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare removed integer;
begin
    if not (import_is_mine(import) and works_for_a_place()) then
        raise exception 'import % is not the caller''s', import using errcode = 'insufficient_privilege';
    end if;
    perform 1 from imports where id = import and state = 'APPLIED' and kind in ('HOUSEHOLDS', 'PERSONS') for update;
    if not found then
        raise exception 'import % is not applied', import using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from import_rows r join persons p on p.id = r.new_subject_id
               where r.import_id = import and r.outcome = 'ADD'
                 and (p.version <> 0 or p.died_on is not null or p.household_id is distinct from coalesce(r.household_id, r.new_household_id)))
       or exists (select 1 from import_rows r join household_members m on m.person_id = r.new_subject_id
                  where r.import_id = import and r.outcome = 'ADD'
                    and (m.valid_to <> 'infinity' or m.begun_by is not null or m.household_id is distinct from coalesce(r.household_id, r.new_household_id)))
       or exists (select 1 from import_rows r join households h on h.id = r.new_household_id
                  where r.import_id = import and r.outcome = 'ADD' and r.household_id is null and (h.version <> 0 or h.ended_on is not null))
       or exists (select 1 from household_statuses s where s.household_id in (
                    select r.new_household_id from import_rows r where r.import_id = import and r.outcome = 'ADD' and r.household_id is null)
                  and (s.from_status <> 'NONE' or s.valid_to <> 'infinity'))
       or exists (select 1 from accounts a where a.household_id in (
                    select r.new_household_id from import_rows r where r.import_id = import and r.outcome = 'ADD' and r.household_id is null)
                  and (a.valid_to <> 'infinity' or not exists (
                    select 1 from import_rows r where r.import_id = import and r.new_household_id = a.household_id and r.account_index = a.number_index)))
       or exists (select 1 from household_members m where m.household_id in (
                    select r.new_household_id from import_rows r where r.import_id = import and r.outcome = 'ADD' and r.household_id is null)
                  and m.person_id not in (select r.new_subject_id from import_rows r where r.import_id = import and r.outcome = 'ADD')) then
        raise exception 'changed since' using errcode = 'integrity_constraint_violation', constraint = 'import_changed_since';
    end if;
    create temporary table undone_persons on commit drop as
        select r.new_subject_id as id from import_rows r where r.import_id = import and r.outcome = 'ADD';
    create temporary table undone_households on commit drop as
        select distinct r.new_household_id as id from import_rows r
        where r.import_id = import and r.outcome = 'ADD' and r.household_id is null;
    delete from accounts where household_id in (select id from undone_households);
    delete from household_statuses where household_id in (select id from undone_households);
    delete from household_members where person_id in (select id from undone_persons);
    delete from persons where id in (select id from undone_persons);
    get diagnostics removed = row_count;
    delete from households where id in (select id from undone_households);
    return removed;
end $$;
revoke execute on function analyze_import_rows(), import_is_mine(bigint), import_known_persons(bigint),
    import_known_households(bigint), next_card_no(), undo_import_of_persons(bigint) from public;
grant execute on function analyze_import_rows(), import_is_mine(bigint), import_known_persons(bigint),
    import_known_households(bigint), next_card_no(), undo_import_of_persons(bigint) to liannong_app;
