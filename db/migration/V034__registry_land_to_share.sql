-- A cooperative's own people enter land that their members put in: they do not see the land register, so the database lets
-- them ask about the land of one member, and begin and end its use by their cooperative, and nothing else.

-- Whether the acting user works for the member's cooperative, or for its place.
create function keeps_member(member bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select may_write() and exists (
        select 1 from members m join organisations o on o.id = m.cooperative_id
        where m.id = member and (m.cooperative_id = any (scope_organisations()) or starts_with(o.division_code, scope_division())))
$$;

-- The land whose right a member's household, or the member organisation, holds on a day; who uses it, and whether it is
-- leased to the cooperative itself. Areas are 0.01 mu: measured where it was surveyed, as contracted elsewhere.
create function land_of_member(member bigint, day date)
    returns table (parcel_id bigint, code text, name text, place text, area_hundredths bigint, right_to date, used_by text,
                   used_until date, leased_here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select p.id, p.code, p.name, d.name, coalesce(p.measured_hundredths, p.contract_hundredths),
           coalesce(p.ended_on, p.right_to + 1) - 1, coalesce(o.name, m.name), u.valid_to - 1,
           coalesce(u.purpose = 'LEASE' and u.organisation_id = m.cooperative_id, false)
    from members m
    join parcel_holders h on h.household_id = m.household_id or h.organisation_id = m.organisation_id
    join parcels p on p.id = h.parcel_id and p.right_from <= day and coalesce(p.ended_on, p.right_to + 1) > day
    join divisions d on d.code = p.division_code
    left join parcel_uses u on u.parcel_id = p.id and u.valid_from <= day and u.valid_to > day and u.purpose <> 'OWN'
    left join organisations o on o.id = u.organisation_id
    where m.id = member and h.valid_from <= day and h.valid_to > day and keeps_member(member)
    order by p.code limit 200
$$;

-- Begins the use of a member's land as a share of his cooperative. Land leased to the cooperative until then is no longer
-- leased (先租后股), what its holder used himself is no longer used by himself; land that another uses is refused by the
-- exclusion, land beyond the term of the right by its own trigger.
create function begin_land_share(member bigint, parcel bigint, from_day date, until_day date, paper text, source bigint,
    after_lease boolean, at timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    m members;
    use bigint;
begin
    if not keeps_member(member) then
        raise exception 'member % is another cooperative''s', member using errcode = 'insufficient_privilege';
    end if;
    select * into strict m from members where id = member;
    perform 1 from parcels where id = parcel for update;
    if not exists (select 1 from parcel_holders h where h.parcel_id = parcel and h.valid_from <= from_day and h.valid_to > from_day
            and (h.household_id = m.household_id or h.organisation_id = m.organisation_id)) then
        raise exception 'the right to parcel % is not the member''s', parcel
            using errcode = 'integrity_constraint_violation', constraint = 'land_of_the_member';
    end if;
    update parcel_uses set valid_to = greatest(valid_from, from_day), end_reason = left('入股：' || paper, 120)
    where parcel_id = parcel and valid_to > from_day and valid_from < valid_to
      and (purpose = 'OWN' or after_lease and purpose = 'LEASE' and organisation_id = m.cooperative_id);
    insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id, purpose, valid_from, agreed_to, valid_to,
        document, source_kind, source_id, recorded_by, recorded_at)
    select nextval('parcel_uses_seq'), p.county_code, p.id, p.division_code, m.cooperative_id, 'SHARE', from_day, until_day, until_day,
        paper, 'LAND_CONTRIBUTION', source, scope_user(), at
    from parcels p where p.id = parcel
    returning id into use;
    return use;
end $$;

-- Ends such a use; on its first day when it never was. Nothing when it has ended by its contract.
create function end_land_share(use bigint, on_day date, reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (
        select 1 from parcel_uses u join organisations o on o.id = u.organisation_id
        where u.id = use and u.purpose = 'SHARE' and may_write()
          and (o.id = any (scope_organisations()) or starts_with(o.division_code, scope_division()))) then
        raise exception 'use % is another cooperative''s', use using errcode = 'insufficient_privilege';
    end if;
    update parcel_uses set valid_to = greatest(valid_from, on_day), end_reason = left(reason, 120)
    where id = use and valid_to > greatest(valid_from, on_day);
end $$;
do $$
declare f text;
begin
    foreach f in array array['keeps_member(bigint)', 'land_of_member(bigint, date)',
        'begin_land_share(bigint, bigint, date, date, text, bigint, boolean, timestamptz)', 'end_land_share(bigint, date, text)'] loop
        execute format('revoke execute on function %s from public', f);
        execute format('grant execute on function %s to liannong_app', f);
    end loop;
end $$;
