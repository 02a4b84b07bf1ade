-- Funds that a charter takes from the surplus beside the reserve (公益金, 风险金 and the like; not in the law of 2017).
create table charter_funds (
    charter_id bigint not null references charters,
    position integer not null check (position between 1 and 9),
    name text not null check (length(name) between 2 and 20),
    rate numeric(5, 4) not null check (rate > 0 and rate <= 1),
    primary key (charter_id, position),
    unique (charter_id, name)
);
grant select, insert on charter_funds to liannong_app;

-- Public to read like the charter, entered by its own cooperative or its division only.
alter table charter_funds enable row level security;
create policy anybody_reads on charter_funds for select to liannong_app using (true);
create policy its_own_adds on charter_funds for insert to liannong_app with check (
    exists (select 1 from charters c join organisations o on o.id = c.cooperative_id where c.id = charter_id
        and (c.cooperative_id = any ((select scope_organisations())::bigint[]) or starts_with(o.division_code, (select scope_division())))));
