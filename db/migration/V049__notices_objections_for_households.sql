-- An objection is the household's own, or its village clerk's, to whom it said so: then it is on record how it was said and on
-- which day. For whom it is stands in household_id, who raised it in raised_by, as before.
alter table objections
    add column told_how text check (told_how in ('OFFICE', 'HOME', 'PHONE', 'WRITING')),
    add column told_on date,
    add check ((told_how is null) = (told_on is null)),
    add check (told_on <= raised_on);

-- Where the household lives now, not where it lived when something about it was written.
create function household_of_my_place(household bigint) returns boolean language sql stable parallel safe
    return exists (select 1 from households h where h.id = household and starts_with(h.division_code, (select scope_division())));

-- Members of a cooperative live in other villages than it, too: the objection is for both places to see. A village clerk reads
-- those of his village and no others; whoever raises one does it in his own name; it is answered by those it is raised against.
create policy of_its_place on objections for select to liannong_app using (household_of_my_place(household_id));
create policy at_its_place on objections for insert to liannong_app with check (household_of_my_place(household_id));
create policy of_his_village on objections as restrictive for select to liannong_app using (
    (select coalesce(current_setting('app.role', true), '') <> 'VILLAGE_CLERK') or household_of_my_place(household_id));
create policy in_ones_own_name on objections as restrictive for insert to liannong_app with check (raised_by = (select scope_user()));
create policy answered_by_its_own on objections as restrictive for update to liannong_app using (
    (select current_setting('app.role', true)) in ('CHAIR', 'SUPERVISOR') and organisation_id = any ((select scope_organisations())::bigint[]))
    with check (answered_by = (select scope_user()));

-- A line is frozen with the village of its day; the clerk of the village that the household has moved to speaks for it now.
create policy with_its_household on dividend_lines for select to liannong_app using (
    (select current_setting('app.role', true)) = 'VILLAGE_CLERK' and household_of_my_place(household_id));

-- Whatever statement writes it: by whom, for whom, and about a line of that household. It looks past the scope of whoever acts.
create function guard_objector() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if not exists (select 1 from users u join households h on h.id = new.household_id
            where u.id = new.raised_by and case when new.told_how is null
                then u.role = 'HOUSEHOLD' and u.household_id = new.household_id
                else u.role = 'VILLAGE_CLERK' and starts_with(h.division_code, u.division) end) then
        raise exception 'an objection is raised by its household, or for it by the clerk of its village'
            using errcode = 'integrity_constraint_violation', constraint = 'raised_by_household_or_its_clerk';
    end if;
    if new.told_on < (select n.opened_on from notices n where n.id = new.notice_id) then
        raise exception 'nobody objects to what is not laid open yet'
            using errcode = 'integrity_constraint_violation', constraint = 'told_while_the_notice_runs';
    end if;
    if exists (select 1 from notices n where n.id = new.notice_id and n.source_kind = 'DIVIDEND_RUN')
        and not exists (select 1 from dividend_lines l where l.id = new.source_id and l.household_id = new.household_id) then
        raise exception 'line % is another household''s', new.source_id
            using errcode = 'integrity_constraint_violation', constraint = 'objects_to_its_own_line';
    end if;
    return new;
end $$;
create trigger whose_it_is before insert on objections for each row execute function guard_objector();
