-- Workbooks of cooperatives, members and parcels. Their cells stand in clear but for identity numbers; what the register
-- says in the same places is kept beside them, so that preview, writing and undoing speak of the same before and after.
alter table import_rows
    add known_cells text[],
    add organisation_id bigint, -- the cooperative whose member it is to be
    add person_id bigint,       -- who is to be that member
    add party_id bigint,        -- an organisation that is to be that member, or holds that parcel
    drop constraint import_rows_decision_check,
    add constraint import_rows_decision_check check (decision in ('SAME', 'OTHER', 'CONFIRM', 'LEAVE_OUT'));
alter table organisation_changes add import_id bigint references imports;
create index organisation_changes_by_import on organisation_changes (import_id) where import_id is not null;
alter table parcel_changes add import_id bigint references imports;
create index parcel_changes_by_import on parcel_changes (import_id) where import_id is not null;

-- As person_to_admit, for all rows: found by the whole number and the name, and by nothing less.
create function import_found_members(import bigint)
returns table (row_no integer, person_id bigint, household_id bigint, division_code text, group_no integer, died boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select r.row_no, p.id, h.id, h.division_code, h.group_no, p.died_on is not null
    from import_rows r join persons p on p.identity_index = r.identity_index and p.name = r.cells[4]
    join households h on h.id = p.household_id
    where r.import_id = import and import_is_mine(import) and may_write() and scope_user() is not null
$$;

-- The parcels of the county that bear a code of the file; of those outside the caller's division it says only that they are.
create function import_known_parcels(import bigint) returns table (row_no integer, parcel_id bigint, mine boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select r.row_no, case when m.mine then p.id end, m.mine
    from import_rows r join parcels p on p.code = r.cells[1]
    cross join lateral (select starts_with(p.division_code, scope_division())) m(mine)
    where r.import_id = import and import_is_mine(import) and works_for_a_place()
$$;

-- Before anything is taken back: may the caller, and is it applied?
create function begin_import_undoing(import bigint, of_kind text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not (import_is_mine(import) and may_write() and scope_user() is not null) then
        raise exception 'import % is not the caller''s', import using errcode = 'insufficient_privilege';
    end if;
    perform 1 from imports where id = import and state = 'APPLIED' and kind = of_kind for update;
    if not found then
        raise exception 'import % is not applied', import using errcode = 'integrity_constraint_violation';
    end if;
end $$;
create function refuse_undoing_what_changed(changed boolean) returns void language plpgsql as $$
begin
    if changed then
        raise exception 'changed since' using errcode = 'integrity_constraint_violation', constraint = 'import_changed_since';
    end if;
end $$;

-- Each takes back what an import added. Whatever hangs on it since refuses by its foreign key.
create function undo_import_of_cooperatives(import bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    added bigint[] := array(select new_subject_id from import_rows where import_id = import and outcome = 'ADD');
    removed integer;
begin
    perform begin_import_undoing(import, 'COOPERATIVES');
    if not works_for_a_place() then
        raise exception 'import % is not the caller''s', import using errcode = 'insufficient_privilege';
    end if;
    perform refuse_undoing_what_changed(exists (select 1 from organisations where id = any (added) and version <> 0));
    delete from duties where organisation_id = any (added) and done_on is null; -- nobody entered them: they follow by rule
    delete from organisations where id = any (added);
    get diagnostics removed = row_count;
    return removed;
end $$;

create function undo_import_of_members(import bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare removed integer;
begin
    perform begin_import_undoing(import, 'MEMBERS');
    perform refuse_undoing_what_changed(exists (
        select 1 from import_rows r join members m on m.id = r.new_subject_id
        where r.import_id = import and r.outcome = 'ADD'
          and (m.version <> 0 or m.left_on is not null or m.household_id is distinct from r.household_id)));
    delete from members where id in (select new_subject_id from import_rows where import_id = import and outcome = 'ADD');
    get diagnostics removed = row_count;
    delete from duties u -- what was to be filed about them
    where u.kind = 'MEMBER_CHANGES' and u.done_on is null
      and u.organisation_id in (select organisation_id from import_rows where import_id = import and outcome = 'ADD')
      and not exists (select 1 from members m where m.cooperative_id = u.organisation_id
          and u.period in (to_char(m.joined_on, 'YYYY'), to_char(m.left_on, 'YYYY')));
    return removed;
end $$;

create function undo_import_of_parcels(import bigint) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    added bigint[] := array(select new_subject_id from import_rows where import_id = import and outcome = 'ADD');
    removed integer;
begin
    perform begin_import_undoing(import, 'PARCELS');
    if not works_for_a_place() then
        raise exception 'import % is not the caller''s', import using errcode = 'insufficient_privilege';
    end if;
    perform refuse_undoing_what_changed(
        exists (select 1 from parcels where id = any (added) and version <> 0)
        or exists (select 1 from parcel_holders where parcel_id = any (added)
                   group by parcel_id having count(*) > 1 or max(valid_to) <> 'infinity'));
    delete from parcel_holders where parcel_id = any (added);
    delete from parcels where id = any (added);
    get diagnostics removed = row_count;
    return removed;
end $$;

revoke execute on function import_found_members(bigint), import_known_parcels(bigint), begin_import_undoing(bigint, text),
    undo_import_of_cooperatives(bigint), undo_import_of_members(bigint), undo_import_of_parcels(bigint) from public;
grant execute on function import_found_members(bigint), import_known_parcels(bigint), undo_import_of_cooperatives(bigint),
    undo_import_of_members(bigint), undo_import_of_parcels(bigint) to liannong_app;
