-- What is laid open is for everybody to the end of its last day, not until a daily task has closed the notice: a node that is down
-- over a weekend lays nothing open for longer. Who belongs to its cooperative or its place reads the rows afterwards too.
drop policy read on notice_rows;
create policy read on notice_rows for select to liannong_app using (
    exists (select 1 from notices n where n.id = notice_id and (n.closed_on is null and n.last_day >= (select business_today())
        or starts_with(n.division_code, (select scope_division()))
        or n.organisation_id = any ((select scope_organisations())::bigint[]))));

-- And a list is as long as its notice says: when it is whole, no row is added that no run has a line for.
drop policy write on notice_rows;
create policy write on notice_rows for insert to liannong_app with check (
    exists (select 1 from notices n where n.id = notice_id and n.closed_on is null and row_no <= n.row_count
        and n.organisation_id = any ((select scope_organisations())::bigint[])));
