-- The clerk of a household's village objects for it (V049): he sees the line, so he sees by which name it stands there, also where
-- the organisation that gives is of another place.
create policy with_its_household on entitlement_holders for select to liannong_app using (
    (select current_setting('app.role', true)) = 'VILLAGE_CLERK' and household_of_my_place(household_id));
