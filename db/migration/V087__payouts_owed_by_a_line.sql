-- What is paid is owed by a line: of a run, or of what a later module names here. Nothing else becomes payable by the application,
-- whatever it calls it.
create table payable_kinds (
    kind text primary key check (kind ~ '^[A-Z_]{1,40}$')
);
insert into payable_kinds values ('DIVIDEND_LINE'), ('ENTITLEMENT_LINE');
grant select on payable_kinds to liannong_app;
create policy owed_by_a_line on payables as restrictive for insert to liannong_app
    with check (source_kind in (select kind from payable_kinds));

-- Names and kinds of households that take part in a run are read where the households are, not where the organisation sits.
create policy where_they_are on entitlement_holders as restrictive for select to liannong_app using (
    (select scope_division()) is null or starts_with(division_code, (select scope_division()))
    or household_of_my_place(household_id));
