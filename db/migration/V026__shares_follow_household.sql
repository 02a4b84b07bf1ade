-- Shares and trade are a member's: the household that the member lives in now sees them, whatever household it lived in
-- when they were entered.
create policy of_its_member on share_movements for select to liannong_app using (
    exists (select 1 from members m where m.id = member_id and m.household_id = (select scope_household())));
create policy of_its_member on trades for select to liannong_app using (
    exists (select 1 from members m where m.id = member_id and m.household_id = (select scope_household())));
