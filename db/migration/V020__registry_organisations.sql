-- Organisations as the register of market entities knows them, who holds office, what was filed, and by when what is due.

-- What an organisation is ---------------------------------------------------------------------------------------------
alter table organisations drop constraint organisations_kind_check;
alter table organisations
    add constraint organisations_kind_check check (kind in ('COOPERATIVE', 'LEADING_ENTERPRISE', 'ENTERPRISE', 'FAMILY_FARM',
        'VILLAGE_COLLECTIVE', 'INSURER', 'BANK', 'PUBLIC_INSTITUTION', 'SOCIAL_ORGANISATION', 'PUBLIC_ADMINISTRATION', 'OTHER')),
    add legal_representative text check (length(legal_representative) between 2 and 40),
    add capital_fen bigint check (capital_fen >= 0), -- subscribed; what was paid in stands in the accounts
    add registered_address text check (length(registered_address) between 2 and 120),
    add initials text not null default '' check (initials ~ '^[a-z0-9]{0,80}$'),
    add state text not null default 'ACTIVE' check (state in ('ACTIVE', 'ABNORMAL', 'REVOKED', 'DISSOLVED')),
    add state_since date check (state_since >= founded_on),
    add check (state = 'ACTIVE' or state_since is not null),
    add code_confirmed_by bigint references users, -- a person looked at the certificate although the check digit fails
    add code_confirmed_at timestamptz,
    add check ((code_confirmed_by is null) = (code_confirmed_at is null)),
    add cooperative_type text check (cooperative_type in ('SPECIALISED', 'LAND_SHARE', 'FEDERATION')),
    add check (cooperative_type is null or kind = 'COOPERATIVE'),
    add enterprise_level text check (enterprise_level in ('STATE', 'PROVINCE', 'CITY', 'COUNTY')),
    add check (enterprise_level is null or kind = 'LEADING_ENTERPRISE');
create index organisations_by_initials on organisations (initials text_pattern_ops);

-- GB 32100-2015: 17 characters weighted 3^(i-1) mod 31, and the check character. Some lawful early codes fail it.
create function credit_code_checks(code text) returns boolean language sql immutable parallel safe
return (
    select (31 - sum((position(substr(code, n, 1) in '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1)
                     * (array[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28])[n]) % 31) % 31
           = position(substr(code, 18, 1) in '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1
    from generate_series(1, 17) n);

create function code_fails_with_a_name() returns trigger language plpgsql as $$
begin
    if current_user = 'liannong_app' and new.code_confirmed_by is null and not credit_code_checks(new.credit_code) then
        raise exception 'a credit code whose check digit fails is confirmed by a person' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger code_fails_with_a_name before insert or update of credit_code, code_confirmed_by on organisations
    for each row execute function code_fails_with_a_name();

-- A cooperative reads its entry in the register; who works for its place keeps it.
call only_officials_write('organisations');

-- Rows about an organisation are visible to those who work for it, and for the place where it stands.
create procedure protect_by_organisation(tab regclass, organisation_col text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tab);
    execute format('create policy scope on %s to liannong_app using (%2$I = any ((select scope_organisations())::bigint[])'
        || ' or (select scope_division()) is not null and exists (select 1 from organisations o where o.id = %2$I'
        || ' and starts_with(o.division_code, (select scope_division()))))', tab, organisation_col);
    call only_staff_writes(tab);
end $$;

create function refuse_future() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) ->> tg_argv[0])::date > business_today() then
        raise exception 'what is entered as done lies in the future' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- What was changed in an entry of the register: before and after, since which day, by whom and on what evidence.
create sequence organisation_changes_seq increment 50;
create table organisation_changes (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    field text not null check (length(field) between 2 and 40),
    before_value text check (length(before_value) <= 200),
    after_value text check (length(after_value) <= 200),
    changed_on date not null,
    document text not null check (length(document) between 2 and 120),
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null
);
create index organisation_changes_by_organisation on organisation_changes (organisation_id, recorded_at);
call append_only('organisation_changes');
grant usage on sequence organisation_changes_seq to liannong_app;
call protect_by_organisation('organisation_changes', 'organisation_id');
call only_officials_write('organisation_changes');

-- A leading enterprise is looked at again and again.
create sequence enterprise_monitorings_seq increment 50;
create table enterprise_monitorings (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    result text not null check (result in ('PASSED', 'TO_IMPROVE', 'FAILED')),
    monitored_on date not null,
    document text not null check (length(document) between 2 and 120),
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    unique (organisation_id, monitored_on)
);
call append_only('enterprise_monitorings');
grant usage on sequence enterprise_monitorings_seq to liannong_app;
call protect_by_organisation('enterprise_monitorings', 'organisation_id');
call only_officials_write('enterprise_monitorings');
create trigger not_in_the_future before insert on enterprise_monitorings
    for each row execute function refuse_future('monitored_on');

-- Who holds office ----------------------------------------------------------------------------------------------------
create sequence organisation_officers_seq increment 50;
create table organisation_officers (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    person_id bigint references persons,
    name text not null check (length(name) between 2 and 40),
    office text not null check (office in ('CHAIR', 'DIRECTOR', 'SUPERVISOR', 'MANAGER', 'FINANCE')),
    public_official boolean not null default false,
    valid_from date not null,
    term_to date check (term_to > valid_from), -- the day on which the term ends; the office itself ends on valid_to
    valid_to date not null default 'infinity',
    document text not null check (length(document) between 2 and 120),
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    ended_by bigint references users,
    ended_at timestamptz,
    person_key text generated always as (coalesce('p' || person_id::text, 'n' || name)) stored,
    supervises integer generated always as (case office when 'SUPERVISOR' then 1 else 0 end) stored,
    check (valid_from < valid_to),
    check ((valid_to = 'infinity') = (ended_by is null)),
    check ((ended_by is null) = (ended_at is null)),
    check (not public_official), -- COOP art 38: who manages cooperatives' affairs in public office holds none
    constraint officer_once exclude using gist (organisation_id with =, person_key with =, office with =, daterange(valid_from, valid_to) with &&),
    constraint one_chair exclude using gist (organisation_id with =, daterange(valid_from, valid_to) with &&) where (office = 'CHAIR'),
    -- COOP arts 37, 38: chair, directors, manager and finance staff are not supervisors
    constraint supervisor_of_nobody_himself exclude using gist (organisation_id with =, person_key with =, supervises with <>,
        daterange(valid_from, valid_to) with &&)
);
create index organisation_officers_by_person on organisation_officers (person_id) where person_id is not null;
grant select, insert on organisation_officers to liannong_app;
grant update (valid_to, ended_by, ended_at) on organisation_officers to liannong_app;
grant usage on sequence organisation_officers_seq to liannong_app;
call protect_by_organisation('organisation_officers', 'organisation_id');
create trigger never_deleted before delete on organisation_officers for each row execute function refuse_change();

-- Once a name without a number stands beside the same name with one, it is taken to be the same person.
create function refuse_supervisor_of_himself() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('officers', new.organisation_id));
    if exists (select 1 from organisation_officers o
            where o.organisation_id = new.organisation_id and o.name = new.name and (o.person_id is null) <> (new.person_id is null)
              and (o.office = 'SUPERVISOR') <> (new.office = 'SUPERVISOR')
              and daterange(o.valid_from, o.valid_to) && daterange(new.valid_from, new.valid_to)) then
        raise exception 'conflicting offices of % (supervisor_of_nobody_himself)', new.name using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger supervisor_of_nobody_himself before insert on organisation_officers
    for each row execute function refuse_supervisor_of_himself();
create function refuse_office_rewrite() returns trigger language plpgsql as $$
begin
    if old.valid_to <> 'infinity' then
        raise exception 'an office that has ended stays as it was' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger office_ends_once before update on organisation_officers for each row execute function refuse_office_rewrite();

-- The roster ----------------------------------------------------------------------------------------------------------
-- A member belongs from joined_on, and no longer on left_on. Who comes back is another row.
alter table members
    add entry_document text check (length(entry_document) between 2 and 120),
    add entry_document_id bigint references documents,
    add admitted_by bigint references users,
    add admitted_at timestamptz,
    add exit_reason text check (exit_reason in ('WITHDRAWN', 'EXPELLED', 'DIED', 'ENDED')),
    add exit_document text check (length(exit_document) between 2 and 120),
    add exit_document_id bigint references documents,
    add ended_by bigint references users,
    add ended_at timestamptz,
    add check ((admitted_by is null) = (admitted_at is null)),
    add check ((ended_by is null) = (ended_at is null)),
    add check (left_on is not null or num_nonnulls(exit_reason, exit_document, exit_document_id, ended_by) = 0),
    add constraint member_person_once exclude using gist (cooperative_id with =, person_id with =, daterange(joined_on, left_on) with &&)
        where (person_id is not null),
    add constraint member_organisation_once exclude using gist (cooperative_id with =, organisation_id with =, daterange(joined_on, left_on) with &&)
        where (organisation_id is not null);
create index members_by_person on members (person_id);
create index members_by_organisation on members (organisation_id) where organisation_id is not null;

create function refuse_membership_of_a_member_rewrite() returns trigger language plpgsql as $$
begin
    if old.left_on is not null and new.left_on is distinct from old.left_on
            or (new.cooperative_id, new.member_no, new.kind, new.person_id, new.organisation_id, new.joined_on)
               is distinct from (old.cooperative_id, old.member_no, old.kind, old.person_id, old.organisation_id, old.joined_on) then
        raise exception 'who was a member, since when, is not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger membership_stays before update on members for each row execute function refuse_membership_of_a_member_rewrite();

-- COOP art 19: a unit with functions of public administration does not become a member.
create function refuse_public_administration() returns trigger language plpgsql as $$
begin
    if exists (select 1 from organisations o where o.id = new.organisation_id and o.kind = 'PUBLIC_ADMINISTRATION') then
        raise exception 'a unit of public administration is not a member' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger no_public_administration before insert on members for each row when (new.organisation_id is not null)
    execute function refuse_public_administration();

-- A cooperative finds a person whom it does not see by the whole number and the name, and by nothing less.
create function person_to_admit(number_index bytea, full_name text)
    returns table (person_id bigint, household_id bigint, division_code text, group_no integer, died_on date)
language sql stable security definer set search_path = public
as $$
    select p.id, p.household_id, h.division_code, h.group_no, p.died_on
    from persons p join households h on h.id = p.household_id
    where may_write() and scope_user() is not null and p.identity_index = number_index and p.name = full_name
$$;
revoke execute on function person_to_admit(bytea, text) from public;
grant execute on function person_to_admit(bytea, text) to liannong_app;

-- How a cooperative is composed is for the place where it stands, wherever its members live.
create policy of_its_place on members to liannong_app using (
    (select scope_division()) is not null and exists (select 1 from organisations o
        where o.id = cooperative_id and starts_with(o.division_code, (select scope_division()))));

-- COOP art 38: no office in another cooperative of the same business. The name of the other one, and nothing more.
create function office_elsewhere(person bigint, organisation bigint, from_day date) returns text
language sql stable security definer set search_path = public
as $$
    select other.name
    from organisation_officers f join organisations other on other.id = f.organisation_id
    join organisations own on own.id = organisation
    where f.person_id = person and f.organisation_id <> organisation and f.valid_to > from_day
      and f.office in ('CHAIR', 'DIRECTOR', 'SUPERVISOR', 'MANAGER')
      and other.kind = 'COOPERATIVE' and own.kind = 'COOPERATIVE' and other.industry = own.industry
      and may_write() and scope_user() is not null
    order by other.id limit 1
$$;
revoke execute on function office_elsewhere(bigint, bigint, date) from public;
grant execute on function office_elsewhere(bigint, bigint, date) to liannong_app;

-- Filings and deadlines -----------------------------------------------------------------------------------------------
create sequence cooperative_filings_seq increment 50;
create table cooperative_filings (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    kind text not null check (kind in ('MEMBER_CHANGES', 'ANNUAL_REPORT')),
    year integer not null check (year between 2007 and 2100),
    filed_on date not null,
    had_business boolean, -- COOP art 71 counts the years without
    document text not null check (length(document) between 2 and 120),
    document_id bigint references documents,
    corrects_id bigint unique references cooperative_filings,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    check ((kind = 'ANNUAL_REPORT') = (had_business is not null)),
    check (filed_on >= make_date(year, 1, 1)),
    check (kind <> 'ANNUAL_REPORT' or filed_on > make_date(year, 12, 31)) -- REG-R art 63: from 1 January of the next year
);
create unique index cooperative_filings_once on cooperative_filings (cooperative_id, kind, year) where corrects_id is null;
call append_only('cooperative_filings');
grant usage on sequence cooperative_filings_seq to liannong_app;
call protect_by_organisation('cooperative_filings', 'cooperative_id');
create trigger not_in_the_future before insert on cooperative_filings for each row execute function refuse_future('filed_on');

-- How many days ahead of what somebody is reminded, and where the deadline itself comes from.
create table duty_rules (
    kind text primary key check (kind in ('MEMBER_CHANGES', 'ANNUAL_REPORT', 'COMPOSITION', 'MONITORING', 'TERM_END')),
    lead_days integer not null check (lead_days between 1 and 365),
    source text not null check (length(source) between 2 and 200)
);
insert into duty_rules values
    ('MEMBER_CHANGES', 45, 'REG art 29: within 90 days after the end of the fiscal year'),
    ('ANNUAL_REPORT', 60, 'REG-R arts 63, 70: 1 January to 30 June'),
    ('COMPOSITION', 180, 'REG-R art 39: restored within 6 months'),
    ('MONITORING', 60, 'Practice: every two years; the text of the rule was not found'),
    ('TERM_END', 60, 'The term that the charter and the resolution give');
grant select on duty_rules to liannong_app;
alter table duty_rules enable row level security;
create policy anybody_reads on duty_rules for select to liannong_app using (true);

create sequence duties_seq increment 50;
create table duties (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    kind text not null references duty_rules,
    period text not null check (length(period) between 1 and 40),
    due_on date not null,
    remind_on date not null check (remind_on <= due_on),
    reminded_on date check (reminded_on >= remind_on),
    done_on date,
    unique (organisation_id, kind, period)
);
create index duties_open on duties (county_code, due_on) where done_on is null;
grant select, insert on duties to liannong_app;
grant update (due_on, remind_on, reminded_on, done_on) on duties to liannong_app;
grant usage on sequence duties_seq to liannong_app;
call protect_by_organisation('duties', 'organisation_id');

-- Charters ------------------------------------------------------------------------------------------------------------
alter table charters
    add decided_on date,
    add document text check (length(document) between 2 and 120),
    add document_id bigint references documents,
    add recorded_by bigint references users,
    add recorded_at timestamptz;
-- A later version counts from a later day: the order of the numbers is the order of the days.
create function charter_follows_the_last() returns trigger language plpgsql as $$
begin
    if exists (select 1 from charters c where c.cooperative_id = new.cooperative_id and c.id <> new.id
            and (c.version_no < new.version_no) <> (c.valid_from < new.valid_from)) then
        raise exception 'a later version of a charter counts from a later day' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger follows_the_last after insert on charters for each row execute function charter_follows_the_last();
