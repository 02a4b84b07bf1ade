-- The household's card, its statuses and incomes, and the acts of family life, each with its day and its evidence.

-- Tables about a household are visible with the household; the correlated form looks up one key instead of hashing all.
-- What is private stands open to those who work for its place and to the household itself, not to its cooperatives.
create procedure protect_by_household(tab regclass, private boolean) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tab);
    execute format('drop policy if exists scope on %s', tab);
    execute format('create policy scope on %s to liannong_app using (exists (select 1 from households h where h.id = household_id)%s)',
        tab, case when private then ' and ((select scope_division()) is not null or household_id = (select scope_household()))' end);
end $$;

-- Who works for an organisation reads the households of its members; only who works for a place writes them.
create function works_for_a_place() returns boolean language sql stable parallel safe
    return may_write() and scope_division() is not null;
create procedure only_officials_write(tab regclass) language plpgsql as $$
begin
    execute format('create policy officials_add on %s as restrictive for insert to liannong_app with check ((select works_for_a_place()))', tab);
    execute format('create policy officials_change on %s as restrictive for update to liannong_app using ((select works_for_a_place()))', tab);
end $$;

-- Persons -----------------------------------------------------------------------------------------------------------
-- A newborn has no number yet; whoever has one has all three of its columns.
alter table persons alter identity_enc drop not null, alter identity_index drop not null, alter identity_last4 drop not null;
alter table persons
    add check (num_nonnulls(identity_enc, identity_index, identity_last4) in (0, 3)),
    add nation text not null default '汉族' check (length(nation) between 2 and 20),
    add education text check (education in ('NONE', 'PRIMARY', 'JUNIOR', 'SENIOR', 'COLLEGE', 'BACHELOR')),
    add schooling text check (schooling in ('NOT', 'PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'COLLEGE')),
    add labour text check (labour in ('ORDINARY', 'SKILLED', 'WEAK', 'NONE')),
    add works_away boolean,
    add phone_enc bytea,
    add phone_last4 text check (phone_last4 ~ '^[0-9]{4}$'),
    add check ((phone_enc is null) = (phone_last4 is null)),
    add died_on date check (died_on >= born_on),
    add initials text not null default '' check (initials ~ '^[a-z0-9]{0,40}$'),
    -- where the person is, or was last: follows household_members by the triggers below, so that one look is enough
    add household_id bigint references households,
    add division_code text references divisions;

-- Households --------------------------------------------------------------------------------------------------------
alter table households
    add attribute text check (attribute in ('GENERAL_POOR', 'SUBSISTENCE', 'FIVE_GUARANTEES', 'SUBSISTENCE_POOR')),
    add other_cause_1_enc bytea, -- one main cause, at most two others (domain.md 4.2)
    add other_cause_2_enc bytea,
    add check (other_cause_2_enc is null or other_cause_1_enc is not null),
    add check (other_cause_1_enc is null or main_cause_enc is not null),
    add housing_hundredths integer check (housing_hundredths between 1 and 1000000), -- 0.01 m²
    add housing_structure text check (housing_structure in ('CONCRETE', 'BRICK', 'BRICK_AND_WOOD', 'WOOD', 'EARTH', 'OTHER')),
    add housing_year integer check (housing_year between 1900 and 2100),
    add housing_grade text check (housing_grade in ('A', 'B', 'C', 'D')),
    add relocated boolean,
    add formed_on date,
    add ended_on date check (ended_on >= formed_on);
create index households_by_status on households (county_code, status, division_code);

-- What a household was, from when to when. A step from one status to another is one that the rules know.
create table household_status_steps (
    from_status text not null,
    to_status text not null,
    basis text not null,
    primary key (from_status, to_status)
);
grant select on household_status_steps to liannong_app;
insert into household_status_steps values
    ('NONE', 'ORDINARY', 'entry'), ('NONE', 'POOR', 'entry'), ('NONE', 'EXITED', 'entry'), ('NONE', 'MONITORED', 'entry'),
    ('ORDINARY', 'POOR', '识别 identification'), ('ORDINARY', 'MONITORED', '纳入监测 monitoring'),
    ('POOR', 'EXITED', '脱贫 exit'), ('POOR', 'ORDINARY', '清退 struck off'),
    ('EXITED', 'EXITED', '政策变化 policy'), ('EXITED', 'POOR', '返贫 re-entry'), ('EXITED', 'MONITORED', '纳入监测 monitoring'),
    ('MONITORED', 'MONITORED', '类型变化 kind'), ('MONITORED', 'EXITED', '风险消除 risk eliminated'),
    ('MONITORED', 'ORDINARY', '风险消除 risk eliminated'), ('MONITORED', 'POOR', '返贫 re-entry');

create sequence household_statuses_seq increment 50;
create table household_statuses (
    id bigint primary key,
    county_code text not null,
    household_id bigint not null references households,
    from_status text not null,
    status text not null check (status in ('POOR', 'EXITED', 'MONITORED', 'ORDINARY')),
    detail text,
    valid_from date not null,
    valid_to date not null default 'infinity',
    reason text not null check (length(reason) between 2 and 200),
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    foreign key (from_status, status) references household_status_steps (from_status, to_status),
    check (case status when 'MONITORED' then detail in ('UNSTABLE', 'MARGINAL', 'SUDDEN')
                       when 'EXITED' then detail in ('ENJOYING', 'STABLE') else detail is null end),
    check (valid_from < valid_to),
    constraint household_has_one_status exclude using gist (household_id with =, daterange(valid_from, valid_to) with &&)
);
create index household_statuses_by_household on household_statuses (household_id, valid_from);
grant select, insert on household_statuses to liannong_app;
grant update (valid_to) on household_statuses to liannong_app;
grant usage on sequence household_statuses_seq to liannong_app;

-- households.status is the last of them, and nothing else.
create function household_status_follows() returns trigger language plpgsql as $$
begin
    update households set status = new.status, status_since = new.valid_from
    where id = new.household_id and new.valid_to = 'infinity'
      and (status, status_since) is distinct from (new.status, new.valid_from);
    return null;
end $$;
create trigger household_status_follows after insert on household_statuses for each row execute function household_status_follows();
-- A period that is over stays as it was; one that runs is ended once.
create function refuse_status_rewrite() returns trigger language plpgsql as $$
begin
    if old.valid_to <> 'infinity' then
        raise exception 'a status that has ended is not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger status_ends_once before update on household_statuses for each row execute function refuse_status_rewrite();

insert into household_statuses (id, county_code, household_id, from_status, status, detail, valid_from, reason, recorded_by, recorded_at)
select nextval('household_statuses_seq'), county_code, id, 'NONE', status,
       case status when 'MONITORED' then 'UNSTABLE' when 'EXITED' then 'ENJOYING' end, status_since, '建档时的状态', 1, now()
from households;

-- The lines by which incomes are judged, dated and with their source; where no source was found, no row is invented.
create table income_lines (
    year integer not null check (year between 2010 and 2100),
    province_code text not null check (province_code ~ '^[0-9]{2}$'),
    kind text not null check (kind in ('POVERTY', 'MONITORING')),
    amount_fen bigint not null check (amount_fen > 0),
    source text not null check (length(source) between 2 and 200),
    verified boolean not null,
    entered_by bigint references users,
    primary key (year, province_code, kind)
);
grant select, insert on income_lines to liannong_app;
insert into income_lines (year, province_code, kind, amount_fen, source, verified) values
    (2014, '36', 'POVERTY', 280000, '国家线 2014 年价格 2800 元（公开转载）', false),
    (2015, '36', 'POVERTY', 296800, '按每年 6% 推算，未见正式文件', false),
    (2016, '36', 'POVERTY', 314600, '按每年 6% 推算，未见正式文件', false),
    (2017, '36', 'POVERTY', 333500, '按每年 6% 推算，未见正式文件', false),
    (2018, '36', 'POVERTY', 353500, '按每年 6% 推算，未见正式文件', false),
    (2019, '36', 'POVERTY', 374700, '按每年 6% 推算，未见正式文件', false),
    (2020, '36', 'POVERTY', 400000, '国家线 2020 年约 4000 元（公开转载）', false),
    (2021, '36', 'MONITORING', 600000, '2020 年国家线的 1.5 倍（推算，未见江西正式文件）', false);

-- Income by source and year; a corrected figure is a later row.
create sequence household_incomes_seq increment 50;
create table household_incomes (
    id bigint primary key,
    county_code text not null,
    household_id bigint not null references households,
    year integer not null check (year between 2010 and 2100),
    source text not null check (source in ('WAGES', 'BUSINESS', 'PROPERTY', 'TRANSFER', 'EXPENSE')), -- EXPENSE is subtracted
    amount_fen bigint not null check (amount_fen >= 0),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null
);
create index household_incomes_by_household on household_incomes (household_id, year, source, id);
call append_only('household_incomes');
grant usage on sequence household_incomes_seq to liannong_app;

-- Family life -------------------------------------------------------------------------------------------------------
create sequence family_events_seq increment 50;
create table family_events (
    id bigint primary key,
    county_code text not null,
    command_id uuid not null unique,
    kind text not null check (kind in ('BIRTH', 'MARRIAGE_IN', 'MARRIAGE_OUT', 'SPLIT', 'MERGE', 'DEATH', 'CHANGE_OF_HEAD', 'MOVE')),
    household_id bigint not null references households,       -- where the act is entered
    other_household_id bigint references households,          -- the new one, the one merged into, the one married into
    from_division_code text not null references divisions,
    to_division_code text references divisions,
    happened_on date not null,
    document text not null check (length(document) between 2 and 120),
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    content_mark bytea not null check (octet_length(content_mark) = 32), -- keyed: the same command twice is one act, another content is refused
    check (kind not in ('SPLIT', 'MERGE') or other_household_id is not null),
    check ((kind = 'MOVE') = (to_division_code is not null)),
    check (household_id <> other_household_id)
);
create index family_events_by_household on family_events (household_id, happened_on);
create index family_events_by_other on family_events (other_household_id, happened_on);
call append_only('family_events');
grant usage on sequence family_events_seq to liannong_app;

-- Whom the act concerned: from which household to which, and as what.
create table family_event_persons (
    event_id bigint not null references family_events,
    county_code text not null,
    person_id bigint not null references persons,
    from_household_id bigint references households,
    to_household_id bigint references households,
    relation text,
    primary key (event_id, person_id)
);
create index family_event_persons_by_person on family_event_persons (person_id);
call append_only('family_event_persons');

alter table household_members drop constraint household_members_relation_check;
alter table household_members
    add constraint household_members_relation_check check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD',
        'PARENT', 'PARENT_IN_LAW', 'GRANDPARENT', 'SIBLING', 'OTHER')),
    add begun_by bigint references family_events,
    add ended_by bigint references family_events;
create index household_members_by_person on household_members (person_id, valid_from);

-- On every day on which somebody belongs to a household it has a head. What is inserted is checked with its statement,
-- what is changed at the end of the transaction.
create function refuse_headless(ids bigint[]) returns void language plpgsql as $$
declare headless bigint;
begin
    select household_id into headless from household_members where household_id = any (ids)
    group by household_id
    having not coalesce(range_agg(daterange(valid_from, valid_to)) filter (where relation = 'HEAD'), '{}')
           @> range_agg(daterange(valid_from, valid_to))
    limit 1;
    if headless is not null then
        raise exception 'household % would be without a head', headless using errcode = 'integrity_constraint_violation';
    end if;
end $$;
create function members_have_a_head() returns trigger language plpgsql as $$
begin
    perform refuse_headless((select array_agg(distinct household_id) from added));
    return null;
end $$;
create trigger members_have_a_head after insert on household_members referencing new table as added
    for each statement execute function members_have_a_head();
create function changed_members_have_a_head() returns trigger language plpgsql as $$
begin
    perform refuse_headless(array[old.household_id, new.household_id]);
    return null;
end $$;
create constraint trigger changed_members_have_a_head after update on household_members deferrable initially deferred
    for each row execute function changed_members_have_a_head();

-- A time in a household that is over stays as it was; one that runs is ended once, and the person is where it says.
create function refuse_membership_rewrite() returns trigger language plpgsql as $$
begin
    if old.valid_to <> 'infinity' or (new.household_id, new.person_id, new.relation, new.valid_from)
            is distinct from (old.household_id, old.person_id, old.relation, old.valid_from) then
        raise exception 'who was in which household is not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger membership_ends_once before update on household_members for each row execute function refuse_membership_rewrite();

create function persons_follow() returns trigger language plpgsql as $$
begin
    update persons p set household_id = h.id, division_code = h.division_code
    from added a join households h on h.id = a.household_id
    where p.id = a.person_id and a.valid_to = 'infinity'
      and (p.household_id, p.division_code) is distinct from (h.id, h.division_code);
    return null;
end $$;
create trigger persons_follow after insert on household_members referencing new table as added
    for each statement execute function persons_follow();
create function persons_move_along() returns trigger language plpgsql as $$
begin
    update persons set division_code = new.division_code where household_id = new.id;
    return null;
end $$;
create trigger persons_move_along after update of division_code on households for each row
    when (old.division_code is distinct from new.division_code) execute function persons_move_along();
update persons p set household_id = h.id, division_code = h.division_code
from household_members m join households h on h.id = m.household_id where m.person_id = p.id and m.valid_to = 'infinity';

create index persons_by_household on persons (household_id);
create index persons_by_initials on persons (initials text_pattern_ops);
create index persons_by_name on persons using gin (name gin_trgm_ops);
create index persons_by_last4 on persons (identity_last4);
create index persons_by_division on persons (division_code, name);

-- What was changed on a card: before and after, sealed, with who, when and why.
create sequence card_changes_seq increment 50;
create table card_changes (
    id bigint primary key,
    county_code text not null,
    household_id bigint not null references households,
    person_id bigint references persons,
    field text not null check (length(field) between 2 and 40),
    before_enc bytea,
    after_enc bytea,
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null
);
create index card_changes_by_household on card_changes (household_id, recorded_at);
call append_only('card_changes');
grant usage on sequence card_changes_seq to liannong_app;

-- An account belongs to somebody: to a person of the household, or to the organisation itself. Who is named on it is
-- matched with the register before any money goes there (holder_person_id, or the organisation's own name).
alter table accounts add holder_person_id bigint references persons, add matched_at timestamptz,
    add check (matched_at is null or organisation_id is not null or holder_person_id is not null);
update accounts a set holder_person_id = p.id, matched_at = now()
from persons p where p.household_id = a.household_id and p.name = a.holder_name;
update accounts a set matched_at = now() from organisations o where o.id = a.organisation_id and o.name = a.holder_name;

-- The name on an account is the name in the register, whatever spaces and dots it is written with; else no money goes there.
create function name_key(name text) returns text language sql immutable parallel safe
    return upper(regexp_replace(normalize(name, NFKC), '[\s·•・．.‧∙]', '', 'g'));
create function refuse_unmatched_account() returns trigger language plpgsql as $$
begin
    if new.household_id is not null and not exists (
            select 1 from persons p join household_members m on m.person_id = p.id
            where p.id = new.holder_person_id and m.household_id = new.household_id and name_key(p.name) = name_key(new.holder_name))
       or new.organisation_id is not null and not exists (
            select 1 from organisations o where o.id = new.organisation_id and name_key(o.name) = name_key(new.holder_name)) then
        raise exception 'account %: its holder is not who it serves', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger account_is_its_holders before insert or update of matched_at, holder_name, holder_person_id on accounts for each row
    when (new.matched_at is not null) execute function refuse_unmatched_account();

-- A sensitive change is asked for by one person with a document, and decided by another.
create sequence change_requests_seq increment 50;
create table change_requests (
    id bigint primary key,
    county_code text not null,
    kind text not null check (kind in ('IDENTITY', 'ACCOUNT', 'STATUS', 'HEAD')),
    household_id bigint not null references households,
    person_id bigint references persons,
    content_enc bytea not null,
    document_id bigint not null references documents,
    state text not null check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    requested_by bigint not null references users,
    requested_at timestamptz not null,
    decided_by bigint references users,
    decided_at timestamptz,
    decision text check (length(decision) between 2 and 200),
    version integer not null default 0,
    check ((state = 'OPEN') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state = 'WITHDRAWN' or decided_by <> requested_by),
    check (state <> 'REFUSED' or decision is not null)
);
create unique index change_requests_one_open on change_requests (household_id, kind, coalesce(person_id, 0)) where state = 'OPEN';
create index change_requests_open on change_requests (county_code, requested_at) where state = 'OPEN';
grant select, insert on change_requests to liannong_app;
grant update (state, decided_by, decided_at, decision, version) on change_requests to liannong_app;
grant usage on sequence change_requests_seq to liannong_app;
create function refuse_second_decision() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'what was decided stays decided' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger decided_once before update on change_requests for each row execute function refuse_second_decision();
create trigger never_deleted before delete on change_requests for each row execute function refuse_change();

-- Who may see and write --------------------------------------------------------------------------------------------
do $$
declare tab text;
begin
    call protect_by_household('household_members', false);
    foreach tab in array array['household_statuses', 'household_incomes', 'card_changes', 'change_requests'] loop
        call protect_by_household(tab::regclass, true);
    end loop;
    foreach tab in array array['household_statuses', 'household_incomes', 'card_changes', 'change_requests', 'family_events',
        'family_event_persons', 'income_lines'] loop
        call only_staff_writes(tab::regclass);
    end loop;
    foreach tab in array array['households', 'household_members', 'household_statuses', 'household_incomes', 'card_changes',
        'change_requests', 'family_events', 'family_event_persons', 'income_lines', 'persons'] loop
        call only_officials_write(tab::regclass);
    end loop;
end $$;
alter table family_events enable row level security;
create policy scope on family_events to liannong_app using (
    ((select scope_division()) is not null and exists (select 1 from households h where h.id in (household_id, other_household_id)))
    or (select scope_household()) in (household_id, other_household_id));
alter table family_event_persons enable row level security;
create policy scope on family_event_persons to liannong_app using (exists (select 1 from family_events e where e.id = event_id));
alter table income_lines enable row level security;
create policy anybody_reads on income_lines for select to liannong_app using (true);
create policy the_county_adds on income_lines for insert to liannong_app with check (length((select scope_division())) = 6);

-- A person is seen where it is now, and where it was: in the file of every household that one may see.
drop policy scope on persons;
create policy scope on persons to liannong_app using (
    starts_with(division_code, (select scope_division())) or household_id = (select scope_household())
    or household_id = any ((select scope_members_households())::bigint[])
    or exists (select 1 from household_members m where m.person_id = persons.id))
    with check (household_id is null or starts_with(division_code, (select scope_division())));
