-- Who holds shares leaves by being settled with: a membership that ended with shares in it could not be put right any more.
-- Seen whole: an office ends memberships of members whose movements it may not read.
create function nobody_leaves_with_shares() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select 1 from share_movements where member_id = new.id and effective_on <= new.left_on
               group by share_class having sum(amount_fen) <> 0 or sum(unpaid_fen) <> 0 or sum(area_hundredths) <> 0) then
        raise exception 'member % still holds shares', new.id
            using errcode = 'integrity_constraint_violation', constraint = 'nobody_leaves_with_shares';
    end if;
    return null;
end $$;
create trigger nobody_leaves_with_shares after update of left_on on members
    for each row when (old.left_on is null and new.left_on is not null) execute function nobody_leaves_with_shares();

-- A member organisation may also end itself: its membership ends with it.
alter table departures
    drop constraint departures_reason_check,
    add constraint departures_reason_check check (reason in ('WITHDRAWN', 'DIED', 'EXPELLED', 'ENDED'));

-- A project that was taken back is none, and its number is free: the register of the cooperative is locked when one is entered.
alter table fiscal_projects drop constraint fiscal_projects_cooperative_id_project_no_key;
create index fiscal_projects_by_number on fiscal_projects (cooperative_id, project_no);

-- Whether a household that has an income is still one of those for whom it is meant: all that a bookkeeper learns of it.
create function income_still_meant(of_household bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select h.status <> 'ORDINARY' from households h
    where h.id = of_household and exists (select 1 from income_rights r where r.household_id = h.id
        and (r.cooperative_id = any (scope_organisations()) or scope_division() is not null))
$$;
revoke execute on function income_still_meant(bigint) from public;
grant execute on function income_still_meant(bigint) to liannong_app;

-- How somebody was settled with in the register that was moved in was final there: it is not taken back here.
create or replace function reversible(movement share_movements) returns boolean language sql stable parallel safe
return (
    movement.departure_id is null
    and case
        when movement.kind = 'REVERSAL' then false
        when movement.move_in_id is not null then not coalesce(movement.moved_rests_on @> '[{"kind": "DEPARTURE"}]', false)
        else case movement.kind
            when 'CONTRIBUTION' then movement.share_class <> 'LAND' or movement.land_contribution_id is not null
            when 'QUANTIFICATION' then movement.project_id is not null
            when 'ADJUSTMENT' then movement.command_print is not null
            else movement.kind in ('SUBSCRIPTION', 'TRANSFER', 'INHERITANCE', 'CONVERSION', 'REVALUATION')
        end
    end);
