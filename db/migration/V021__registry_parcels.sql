-- Land: each contracted parcel once, who holds the right to it and who uses it, from which day to which day.
-- Areas are 0.01 mu. A first day counts, a `…_to` of holders and uses is the first day on which it no longer does.
create sequence parcels_seq increment 50;
create table parcels (
    id bigint primary key,
    county_code text not null,
    code text not null unique check (code ~ '^[0-9]{19}$'), -- frozen as registered: its village part may be a former code
    division_code text not null references divisions,        -- the village it lies in today
    name text not null check (length(name) between 1 and 40),
    contract_hundredths bigint not null check (contract_hundredths between 1 and 100000000),
    measured_hundredths bigint check (measured_hundredths between 1 and 100000000), -- null: not surveyed yet
    land_kind text not null check (land_kind in ('PADDY', 'DRY', 'ORCHARD', 'FOREST', 'GRASS', 'WATER', 'OTHER')),
    right_kind text not null check (right_kind in ('CONTRACT', 'MANAGEMENT', 'FOREST')),
    right_from date not null,
    right_to date not null, -- the last day, as on the certificate
    certificate_no text check (certificate_no ~ '^[0-9]{18}[JQ]$'),
    ended_on date,          -- the right was given up or taken before its term: the first day without it
    end_reason text check (length(end_reason) between 2 and 120),
    geometry jsonb check (geometry ->> 'type' in ('Polygon', 'MultiPolygon') and jsonb_typeof(geometry -> 'coordinates') = 'array'),
    geometry_hundredths bigint check (geometry_hundredths > 0), -- computed from the geometry when it came
    geometry_source text check (length(geometry_source) between 2 and 120),
    version integer not null default 0,
    unique (id, division_code),
    check (isfinite(right_from) and isfinite(right_to) and right_from < right_to),
    check ((ended_on is null) = (end_reason is null)),
    check (ended_on > right_from and ended_on <= right_to),
    check (num_nonnulls(geometry, geometry_hundredths, geometry_source) in (0, 3))
);
create index parcels_by_division on parcels (county_code, division_code, code);
create index parcels_by_term on parcels (county_code, right_to) where ended_on is null;

create function refuse_parcel_recoding() returns trigger language plpgsql as $$
begin
    raise exception 'the code of parcel % is frozen as registered', old.code using errcode = 'integrity_constraint_violation';
end $$;
create trigger code_is_frozen before update on parcels for each row
    when (new.code is distinct from old.code or new.id <> old.id) execute function refuse_parcel_recoding();
-- A right that has ended stays ended, on that day.
create function refuse_second_end_of_right() returns trigger language plpgsql as $$
begin
    raise exception 'the right to parcel % has ended', old.code using errcode = 'integrity_constraint_violation';
end $$;
create trigger right_ends_once before update on parcels for each row
    when (old.ended_on is not null and (new.ended_on, new.end_reason, new.right_from, new.right_to)
        is distinct from (old.ended_on, old.end_reason, old.right_from, old.right_to))
    execute function refuse_second_end_of_right();

-- Who holds the right. Rows follow the parcel's village by the foreign key, so that each can be protected by itself.
create sequence parcel_holders_seq increment 50;
create table parcel_holders (
    id bigint primary key,
    county_code text not null,
    parcel_id bigint not null,
    division_code text not null,
    household_id bigint references households,
    organisation_id bigint references organisations,
    valid_from date not null,
    valid_to date not null default 'infinity',
    document text not null check (length(document) between 2 and 120),
    begun_by bigint references family_events,
    ended_by bigint references family_events,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    foreign key (parcel_id, division_code) references parcels (id, division_code) on update cascade,
    check ((household_id is null) <> (organisation_id is null)),
    check (isfinite(valid_from) and valid_from <= valid_to),
    constraint parcel_has_one_holder exclude using gist (parcel_id with =, daterange(valid_from, valid_to) with &&)
);
create index parcel_holders_by_household on parcel_holders (household_id, valid_from);
create index parcel_holders_by_organisation on parcel_holders (organisation_id, valid_from);

-- Who uses it. The same land is used by one at a time: what is leased is not contributed as well.
create sequence parcel_uses_seq increment 50;
create table parcel_uses (
    id bigint primary key,
    county_code text not null,
    parcel_id bigint not null,
    division_code text not null,
    organisation_id bigint references organisations,
    household_id bigint references households,
    purpose text not null check (purpose in ('OWN', 'LEASE', 'SHARE', 'CUSTODY')),
    valid_from date not null,
    agreed_to date not null,  -- as in the contract
    valid_to date not null,   -- as it came
    end_reason text check (length(end_reason) between 2 and 120),
    document text not null check (length(document) between 2 and 120),
    source_kind text check (length(source_kind) between 2 and 40),
    source_id bigint,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    foreign key (parcel_id, division_code) references parcels (id, division_code) on update cascade,
    unique (source_kind, source_id, parcel_id),
    check ((household_id is null) <> (organisation_id is null)),
    check ((source_kind is null) = (source_id is null)),
    check (isfinite(valid_from) and isfinite(agreed_to) and valid_from < agreed_to),
    check (valid_to between valid_from and agreed_to),
    check ((valid_to < agreed_to) = (end_reason is not null)),
    constraint parcel_has_one_use exclude using gist (parcel_id with =, daterange(valid_from, valid_to) with &&)
);
create index parcel_uses_by_organisation on parcel_uses (organisation_id, valid_to);
create index parcel_uses_by_household on parcel_uses (household_id, valid_to);

-- A time of holding that is over stays as it was, one that runs is ended once; a use is only ever shortened. Only the
-- village may follow the parcel.
create function refuse_holder_rewrite() returns trigger language plpgsql as $$
begin
    if old.valid_to <> 'infinity' or (to_jsonb(new) - '{valid_to,ended_by,division_code}'::text[])
            <> (to_jsonb(old) - '{valid_to,ended_by,division_code}'::text[]) then
        raise exception 'who held a parcel is not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger holding_ends_once before update on parcel_holders for each row
    when (to_jsonb(new) - 'division_code' <> to_jsonb(old) - 'division_code') execute function refuse_holder_rewrite();
create function refuse_use_rewrite() returns trigger language plpgsql as $$
begin
    if new.valid_to > old.valid_to or (to_jsonb(new) - '{valid_to,end_reason,division_code}'::text[])
            <> (to_jsonb(old) - '{valid_to,end_reason,division_code}'::text[]) then
        raise exception 'who used a parcel is not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger use_ends_once before update on parcel_uses for each row
    when (to_jsonb(new) - 'division_code' <> to_jsonb(old) - 'division_code') execute function refuse_use_rewrite();

-- A use lies within the term of the right (LAND art 38 (3)), seen from both sides. The parcel is locked, so that a right
-- is not shortened while a use begins.
create function use_within_right() returns trigger language plpgsql as $$
declare r record;
begin
    select right_from, coalesce(ended_on, right_to + 1) as until into strict r from parcels where id = new.parcel_id for share;
    if new.valid_from < new.valid_to and (new.valid_from < r.right_from or new.valid_to > r.until) then
        raise exception 'a use of parcel % lies outside the term of the right', new.parcel_id
            using errcode = 'integrity_constraint_violation', constraint = 'use_within_right';
    end if;
    return null;
end $$;
create trigger use_within_right after insert or update of valid_from, valid_to, parcel_id on parcel_uses
    for each row execute function use_within_right();
create function right_covers_uses() returns trigger language plpgsql as $$
begin
    if exists (select 1 from parcel_uses where parcel_id = new.id and valid_from < valid_to
            and (valid_from < new.right_from or valid_to > coalesce(new.ended_on, new.right_to + 1))) then
        raise exception 'a use of parcel % lies outside the term of the right', new.id
            using errcode = 'integrity_constraint_violation', constraint = 'use_within_right';
    end if;
    return null;
end $$;
create trigger right_covers_uses after update of right_from, right_to, ended_on on parcels
    for each row when ((new.right_from, new.right_to, new.ended_on) is distinct from (old.right_from, old.right_to, old.ended_on))
    execute function right_covers_uses();

-- What was corrected in the entry of a parcel: before and after, with who, when and on what evidence.
create sequence parcel_changes_seq increment 50;
create table parcel_changes (
    id bigint primary key,
    county_code text not null,
    parcel_id bigint not null references parcels,
    field text not null check (length(field) between 2 and 40),
    before_text text,
    after_text text,
    document text not null check (length(document) between 2 and 120),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null
);
create index parcel_changes_by_parcel on parcel_changes (parcel_id, recorded_at);
call append_only('parcel_changes');

grant select, insert on parcels, parcel_holders, parcel_uses to liannong_app;
grant update (division_code, name, contract_hundredths, measured_hundredths, land_kind, right_kind, right_from, right_to,
    certificate_no, ended_on, end_reason, geometry, geometry_hundredths, geometry_source, version) on parcels to liannong_app;
grant update (valid_to, ended_by) on parcel_holders to liannong_app;
grant update (valid_to, end_reason) on parcel_uses to liannong_app;
grant usage on sequence parcels_seq, parcel_holders_seq, parcel_uses_seq, parcel_changes_seq to liannong_app;

-- Who may see: whoever works for its village; the holder, for as long as it held; whoever uses it. The two lists are read
-- past the policies (they contain nothing but the asker's own), because holders and uses decide about each other; what the
-- functions name is resolved here and now, whatever search path the asker sets.
create function scope_held_parcels() returns bigint[] language sql stable security definer
    return (select array_agg(parcel_id) from parcel_holders
            where household_id = scope_household() or organisation_id = any (scope_organisations()));
create function scope_used_parcels() returns bigint[] language sql stable security definer
    return (select array_agg(parcel_id) from parcel_uses
            where household_id = scope_household() or organisation_id = any (scope_organisations()));

alter table parcels enable row level security;
create policy scope on parcels to liannong_app using (
    starts_with(division_code, (select scope_division()))
    or id = any ((select scope_held_parcels())::bigint[]) or id = any ((select scope_used_parcels())::bigint[]));
alter table parcel_holders enable row level security;
create policy scope on parcel_holders to liannong_app using (
    starts_with(division_code, (select scope_division()))
    or household_id = (select scope_household()) or organisation_id = any ((select scope_organisations())::bigint[])
    or parcel_id = any ((select scope_used_parcels())::bigint[]));
alter table parcel_uses enable row level security;
create policy scope on parcel_uses to liannong_app using (
    starts_with(division_code, (select scope_division()))
    or household_id = (select scope_household()) or organisation_id = any ((select scope_organisations())::bigint[])
    or exists (select 1 from parcel_holders h where h.parcel_id = parcel_uses.parcel_id
        and (h.household_id = (select scope_household()) or h.organisation_id = any ((select scope_organisations())::bigint[]))
        and daterange(h.valid_from, h.valid_to) && daterange(parcel_uses.valid_from, parcel_uses.valid_to)));
alter table parcel_changes enable row level security;
create policy scope on parcel_changes to liannong_app using (
    (select scope_division()) is not null and exists (select 1 from parcels p where p.id = parcel_id));
do $$
declare tab text;
begin
    foreach tab in array array['parcels', 'parcel_holders', 'parcel_uses', 'parcel_changes'] loop
        call only_staff_writes(tab::regclass);
        call only_officials_write(tab::regclass);
    end loop;
end $$;
