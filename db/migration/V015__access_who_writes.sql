-- Reading is one right, writing another. A household reads its own rows and an auditor reads the county; neither changes
-- a row, whatever statement is sent. A household's one writing is its objection.
create function may_write() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.role', true), '') not in ('HOUSEHOLD', 'AUDITOR');

create procedure only_staff_writes(tab regclass) language plpgsql as $$
begin
    execute format('create policy readers_add on %s as restrictive for insert to liannong_app with check ((select may_write()))', tab);
    execute format('create policy readers_change on %s as restrictive for update to liannong_app using ((select may_write()))', tab);
    execute format('create policy readers_delete on %s as restrictive for delete to liannong_app using ((select may_write()))', tab);
end $$;
do $$
declare tab text;
begin
    foreach tab in array array['households', 'persons', 'household_members', 'members', 'accounts', 'share_movements', 'trades',
        'payables', 'payment_batches', 'payment_instructions', 'result_files', 'payment_results', 'dividend_runs', 'dividend_inputs',
        'dividend_lines', 'dividend_funds', 'journal_entries', 'postings', 'notice_rows'] loop
        call only_staff_writes(tab::regclass);
    end loop;
end $$;

-- Public to read, but written by its own organisation or division only: the register of market entities, charters (they
-- decide about money), bases, and what is laid open.
alter table organisations enable row level security;
create policy anybody_reads on organisations for select to liannong_app using (true);
create policy its_own_adds on organisations for insert to liannong_app with check (
    starts_with(division_code, (select scope_division())));
create policy its_own_changes on organisations for update to liannong_app using (
    starts_with(division_code, (select scope_division())) or id = any ((select scope_organisations())::bigint[]));

alter table bases enable row level security;
create policy anybody_reads on bases for select to liannong_app using (true);
create policy its_own_adds on bases for insert to liannong_app with check (
    starts_with(division_code, (select scope_division())) or operator_id = any ((select scope_organisations())::bigint[]));
create policy its_own_changes on bases for update to liannong_app using (
    starts_with(division_code, (select scope_division())) or operator_id = any ((select scope_organisations())::bigint[]));

alter table charters enable row level security;
create policy anybody_reads on charters for select to liannong_app using (true);
create policy its_own_adds on charters for insert to liannong_app with check (
    cooperative_id = any ((select scope_organisations())::bigint[])
    or exists (select 1 from organisations o where o.id = cooperative_id and starts_with(o.division_code, (select scope_division()))));

alter table charter_funds enable row level security;
create policy anybody_reads on charter_funds for select to liannong_app using (true);
create policy its_own_adds on charter_funds for insert to liannong_app with check (
    exists (select 1 from charters c join organisations o on o.id = c.cooperative_id where c.id = charter_id
        and (o.id = any ((select scope_organisations())::bigint[]) or starts_with(o.division_code, (select scope_division())))));

-- A row lock (for share) by whoever objects needs the right to see the row for an update; what it becomes is checked.
alter table notices enable row level security;
create policy anybody_reads on notices for select to liannong_app using (true);
create policy its_own_adds on notices for insert to liannong_app with check (organisation_id = any ((select scope_organisations())::bigint[]));
create policy its_division_changes on notices for update to liannong_app using (true) with check (
    starts_with(division_code, (select scope_division())) or organisation_id = any ((select scope_organisations())::bigint[]));
do $$
declare tab text;
begin
    foreach tab in array array['organisations', 'bases', 'charters', 'charter_funds'] loop
        call only_staff_writes(tab::regclass);
    end loop;
end $$;

-- Who looked at what, and why, is for himself and for those who check on him.
alter table unmaskings enable row level security;
create policy scope on unmaskings to liannong_app using (
    user_id = (select scope_user()) or (select current_setting('app.role', true)) in ('AUDITOR', 'ADMINISTRATOR'))
    with check (user_id = (select scope_user()));
