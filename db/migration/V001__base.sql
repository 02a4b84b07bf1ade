-- What every later migration stands on: extensions, the scope of the signed-in user, row protection.
-- Tables are owned by the role that migrates; the application signs in as liannong_app, which owns nothing.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

grant usage on schema public to liannong_app;

-- The scope is set once per transaction by the application's transaction hook (set_config(…, true)); without it
-- every function below is null and every protected table is empty.
create function scope_user() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.user_id', true), '')::bigint;
create function scope_division() returns text language sql stable parallel safe
    return nullif(current_setting('app.division', true), '');
create function scope_organisations() returns bigint[] language sql stable parallel safe
    return nullif(current_setting('app.organisations', true), '')::bigint[];
create function scope_household() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.household', true), '')::bigint;

-- Turns row-level security on for a table. A row is visible, and writable, to a user whose division prefix covers
-- its division, who belongs to its organisation, or whose household it concerns; a null column name means that the
-- table has no such column. The sub-selects are evaluated once per statement, not once per row.
create procedure protect(tab regclass, division_col text, organisation_col text, household_col text)
language plpgsql as $$
declare terms text[] := '{}';
begin
    if division_col is not null then
        terms := terms || format('starts_with(%I, (select scope_division()))', division_col);
    end if;
    if organisation_col is not null then
        terms := terms || format('%I = any ((select scope_organisations())::bigint[])', organisation_col);
    end if;
    if household_col is not null then
        terms := terms || format('%I = (select scope_household())', household_col);
    end if;
    execute format('alter table %s enable row level security', tab);
    execute format('create policy scope on %s to liannong_app using (%s)', tab, array_to_string(terms, ' or '));
end $$;

-- A row that must never change: the application's role has no UPDATE or DELETE on such tables, and this trigger
-- stops the owner too, so that a correction is always another row.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: a mistake is corrected by another row', tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create procedure append_only(tab regclass) language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', tab);
    execute format('grant select, insert on %s to liannong_app', tab);
end $$;
