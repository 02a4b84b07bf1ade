-- Who there is: organisations with their charters, households and their people, accounts, members of cooperatives.
create sequence organisations_seq increment 50;
create table organisations (
    id bigint primary key,
    county_code text not null,
    kind text not null check (kind in ('COOPERATIVE', 'LEADING_ENTERPRISE', 'FAMILY_FARM', 'VILLAGE_COLLECTIVE', 'INSURER', 'BANK', 'OTHER')),
    name text not null check (length(name) between 2 and 80),
    short_name text not null check (length(short_name) between 2 and 20),
    credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
    division_code text not null references divisions,
    industry text check (industry in ('NAVEL_ORANGE', 'OIL_TEA', 'VEGETABLES', 'WHITE_LOTUS', 'LIVESTOCK', 'OTHER')),
    founded_on date not null,
    version integer not null default 0,
    check (kind <> 'COOPERATIVE' or industry is not null)
);
create index organisations_by_kind on organisations (county_code, kind, division_code);
create index organisations_by_name on organisations using gin (name gin_trgm_ops);
grant select, insert, update on organisations to liannong_app;
grant usage on sequence organisations_seq to liannong_app;

-- What a cooperative's charter decides about its distribution, from a day on. The law's bounds are checks.
create sequence charters_seq increment 50;
create table charters (
    id bigint primary key,
    cooperative_id bigint not null references organisations,
    version_no integer not null check (version_no > 0),
    valid_from date not null,
    reserve_rate numeric(5, 4) not null check (reserve_rate between 0 and 1),
    reserve_key text not null check (reserve_key in ('TRADE', 'CAPITAL', 'HEAD')),
    patronage_rate numeric(5, 4) not null check (patronage_rate between 0.6 and 1), -- COOP art 44
    residual_base text not null check (residual_base in ('OPENING', 'CLOSING')),
    trade_basis text not null check (trade_basis in ('VOLUME', 'AMOUNT', 'LAND_MU', 'SERVICE_MU')),
    articles text not null,
    unique (cooperative_id, version_no),
    unique (cooperative_id, valid_from)
);
grant select, insert on charters to liannong_app;
grant usage on sequence charters_seq to liannong_app;

create sequence bases_seq increment 50;
create table bases (
    id bigint primary key,
    county_code text not null,
    name text not null,
    operator_id bigint not null references organisations,
    division_code text not null references divisions,
    industry text not null check (industry in ('NAVEL_ORANGE', 'OIL_TEA', 'VEGETABLES', 'WHITE_LOTUS', 'LIVESTOCK', 'OTHER')),
    area_hundredths bigint not null check (area_hundredths > 0), -- 0.01 mu
    bears_from integer not null check (bears_from between 1990 and 2100)
);
create index bases_by_division on bases (county_code, division_code);
grant select, insert, update on bases to liannong_app;
grant usage on sequence bases_seq to liannong_app;

create sequence households_seq increment 50;
create table households (
    id bigint primary key,
    county_code text not null,
    card_no text not null unique check (card_no ~ '^[0-9]{10}$'),
    division_code text not null references divisions,
    group_no integer not null check (group_no between 1 and 99),
    status text not null check (status in ('POOR', 'EXITED', 'MONITORED', 'ORDINARY')),
    status_since date not null,
    main_cause_enc bytea,
    phone_enc bytea,
    phone_last4 text check (phone_last4 ~ '^[0-9]{4}$'),
    version integer not null default 0
);
create index households_by_division on households (county_code, division_code);

create sequence persons_seq increment 50;
create table persons (
    id bigint primary key,
    county_code text not null,
    name text not null check (length(name) between 2 and 40),
    sex text not null check (sex in ('F', 'M')),
    born_on date not null,
    identity_enc bytea not null,
    identity_index bytea not null unique,
    identity_last4 text not null check (identity_last4 ~ '^[0-9]{3}[0-9X]$'),
    health_enc bytea,
    version integer not null default 0
);

-- Who was in which household on any day; nobody is in two at once, and a household has one head at a time.
create sequence household_members_seq increment 50;
create table household_members (
    id bigint primary key,
    county_code text not null,
    household_id bigint not null references households,
    person_id bigint not null references persons,
    relation text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'OTHER')),
    valid_from date not null,
    valid_to date not null default 'infinity',
    check (valid_from < valid_to),
    constraint person_in_one_household exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&),
    constraint household_has_one_head exclude using gist (household_id with =, daterange(valid_from, valid_to) with &&) where (relation = 'HEAD')
);
create index household_members_by_household on household_members (household_id);

-- The roster of a cooperative. Name and place are as entered in the roster.
create sequence members_seq increment 50;
create table members (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_no text not null check (length(member_no) between 1 and 12),
    kind text not null check (kind in ('FARMER', 'OTHER_PERSON', 'ORGANISATION')),
    household_id bigint references households,
    person_id bigint references persons,
    organisation_id bigint references organisations,
    name text not null check (length(name) between 2 and 80),
    division_code text not null references divisions,
    group_no integer check (group_no between 1 and 99),
    joined_on date not null,
    left_on date,
    version integer not null default 0,
    unique (cooperative_id, member_no),
    check ((kind = 'ORGANISATION') = (organisation_id is not null)),
    check ((kind = 'ORGANISATION') = (person_id is null)),
    check ((person_id is null) = (household_id is null)),
    check (left_on is null or left_on >= joined_on)
);
create index members_by_cooperative on members (county_code, cooperative_id);
create index members_by_household on members (household_id);
create unique index members_person_once on members (cooperative_id, person_id) where left_on is null;

create sequence accounts_seq increment 50;
create table accounts (
    id bigint primary key,
    county_code text not null,
    household_id bigint references households,
    organisation_id bigint references organisations,
    division_code text not null references divisions,
    bank text not null check (length(bank) between 2 and 40),
    kind text not null check (kind in ('CARD', 'PASSBOOK', 'CORPORATE')),
    holder_name text not null check (length(holder_name) between 2 and 80),
    number_enc bytea not null,
    number_index bytea not null,
    number_last4 text not null check (number_last4 ~ '^[0-9]{4}$'),
    valid_from date not null,
    valid_to date not null default 'infinity',
    check ((household_id is null) <> (organisation_id is null)),
    check (valid_from < valid_to),
    constraint household_pays_into_one_account exclude using gist (household_id with =, daterange(valid_from, valid_to) with &&),
    constraint organisation_pays_into_one_account exclude using gist (organisation_id with =, daterange(valid_from, valid_to) with &&)
);
create index accounts_by_household on accounts (household_id);
create index accounts_by_organisation on accounts (organisation_id);

grant select, insert, update on households, persons, household_members, members, accounts to liannong_app;
grant usage on sequence households_seq, persons_seq, household_members_seq, members_seq, accounts_seq to liannong_app;

call protect('members', 'division_code', 'cooperative_id', 'household_id');

-- A cooperative sees the households, persons and accounts of its own members, and no others.
create function scope_members_households() returns bigint[] language sql stable parallel safe
    return (select array_agg(distinct household_id) from members
            where cooperative_id = any (scope_organisations()) and household_id is not null);
alter table households enable row level security;
create policy scope on households to liannong_app using (
    starts_with(division_code, (select scope_division())) or id = (select scope_household())
    or id = any ((select scope_members_households())::bigint[]));
alter table household_members enable row level security;
create policy scope on household_members to liannong_app using (household_id in (select id from households));
alter table persons enable row level security;
create policy scope on persons to liannong_app using (id in (select person_id from household_members));
alter table accounts enable row level security;
create policy scope on accounts to liannong_app using (
    starts_with(division_code, (select scope_division())) or household_id = (select scope_household())
    or household_id = any ((select scope_members_households())::bigint[])
    or organisation_id = any ((select scope_organisations())::bigint[])
    or organisation_id in (select m.organisation_id from members m));
