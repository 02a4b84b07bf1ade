-- Somebody edits a household's card between the check of an import and its writing: the version tells.
alter table import_rows add household_version_seen integer;

-- Who keeps the register of a cooperative's place sees what its members hold, wherever they live, as it sees the members.
create policy of_its_place on share_movements for select to liannong_app using (
    (select scope_division()) is not null and exists (select 1 from organisations o
        where o.id = cooperative_id and starts_with(o.division_code, (select scope_division()))));

-- Whose bookkeeper started it may keep the books of several; organisation_id is the first of them.
alter table imports add organisation_ids bigint[] not null default '{}';
update imports set organisation_ids = array[organisation_id] where organisation_id is not null;

-- Whether somebody signs in for a household or an organisation that an import added: no foreign key says so, and users see
-- only themselves.
create function import_is_signed_in_for(import bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select import_is_mine(import) and exists (
        select 1 from import_rows r join users u on u.household_id = r.new_household_id or r.new_subject_id = any (u.organisation_ids)
        where r.import_id = import and r.outcome = 'ADD' and r.household_id is null)
$$;
revoke execute on function import_is_signed_in_for(bigint) from public;
grant execute on function import_is_signed_in_for(bigint) to liannong_app;
