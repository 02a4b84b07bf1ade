-- Schemes as dated data: who may divide what by which rule, in versions that one person writes and another confirms. A version is
-- never edited; what a later contract says is another version.
create sequence schemes_seq increment 50;
create table schemes (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    name text not null check (length(name) between 2 and 40),
    audience text not null check (audience in ('MEMBERS', 'INCOME_RIGHTS', 'NAMED')), -- whose list a run begins with
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    unique (organisation_id, name),
    unique (id, organisation_id)
);
call append_only('schemes');
grant usage on sequence schemes_seq to liannong_app;
call protect_by_organisation('schemes', 'organisation_id');

create sequence scheme_versions_seq increment 50;
create table scheme_versions (
    id bigint primary key,
    scheme_id bigint not null references schemes,
    version_no integer not null check (version_no > 0),
    valid_from date not null,
    rule_source text not null check (length(rule_source) between 2 and 200), -- the contract, charter or document it is from
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    command_id uuid not null unique,
    unique (scheme_id, version_no),
    check ((confirmed_by is null) = (confirmed_at is null)),
    constraint who_writes_a_scheme_does_not_confirm_it check (confirmed_by <> recorded_by)
);
create unique index scheme_versions_in_force on scheme_versions (scheme_id, valid_from) where confirmed_at is not null;
grant select, insert on scheme_versions to liannong_app;
grant update (confirmed_by, confirmed_at) on scheme_versions to liannong_app;
grant usage on sequence scheme_versions_seq to liannong_app;
alter table scheme_versions enable row level security;
create policy of_its_scheme on scheme_versions to liannong_app using (scheme_id in (select id from schemes));
call only_staff_writes('scheme_versions');

create table scheme_figures (
    version_id bigint not null references scheme_versions,
    position integer not null check (position between 1 and 30),
    name text not null check (length(name) between 1 and 40),
    source text not null check (source in ('PROFIT', 'ASSET_INCOME', 'COLLECTIVE_INCOME', 'PV_TARIFF', 'PV_SUBSIDY')),
    primary key (version_id, position),
    unique (version_id, name)
);
create table scheme_pools (
    version_id bigint not null references scheme_versions,
    position integer not null check (position between 1 and 30),
    name text not null check (length(name) between 1 and 40),
    nature text not null check (nature in ('DIVIDEND', 'RENT', 'TRANSFER', 'WAGE')),
    figure text, -- null for what is owed whatever was earned
    amount_kind text not null check (amount_kind in ('PART', 'PART_OF_REST', 'YIELD', 'PER_UNIT')),
    rate numeric(19, 18) check (rate > 0 and rate <= 1),
    each_fen bigint check (each_fen > 0),
    shortfall text not null check (shortfall in ('REFUSED', 'PRO_RATA')),
    weight text not null check (weight in ('AMOUNT', 'AMOUNT_DAYS', 'AREA', 'AREA_DAYS', 'HEAD', 'HOUSEHOLD', 'TRADE')),
    classes text[] not null,
    statuses text[] not null,
    kept_by text check (length(kept_by) between 1 and 40),
    primary key (version_id, position),
    unique (version_id, name),
    foreign key (version_id, figure) references scheme_figures (version_id, name),
    check ((amount_kind = 'PER_UNIT') = (each_fen is not null) and (amount_kind = 'PER_UNIT') = (rate is null)),
    check (figure is not null or amount_kind in ('YIELD', 'PER_UNIT'))
);
call append_only('scheme_figures');
call append_only('scheme_pools');
alter table scheme_figures enable row level security;
alter table scheme_pools enable row level security;
create policy of_its_version on scheme_figures to liannong_app using (version_id in (select id from scheme_versions));
create policy of_its_version on scheme_pools to liannong_app using (version_id in (select id from scheme_versions));
call only_staff_writes('scheme_figures');
call only_staff_writes('scheme_pools');

-- What a photovoltaic station earns is no dividend (国开办发〔2017〕61号): the law's own sentence stands in the data too.
create function pv_is_no_dividend() returns trigger language plpgsql as $$
begin
    if new.nature = 'DIVIDEND' and exists (select 1 from scheme_figures f where f.version_id = new.version_id and f.name = new.figure
            and f.source in ('PV_TARIFF', 'PV_SUBSIDY')) then
        raise exception 'photovoltaic income is no dividend'
            using errcode = 'integrity_constraint_violation', constraint = 'pv_is_no_dividend';
    end if;
    return null;
end $$;
create trigger pv_is_no_dividend after insert on scheme_pools for each row execute function pv_is_no_dividend();

-- A version is confirmed once, with the pools it has then; nothing is added to it afterwards.
create function guard_scheme_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.confirmed_at is not null or new.confirmed_at is null
        or (to_jsonb(new) - '{confirmed_by,confirmed_at}'::text[]) <> (to_jsonb(old) - '{confirmed_by,confirmed_at}'::text[])
        or not exists (select 1 from scheme_pools where version_id = new.id) then
        raise exception 'a version of a scheme is confirmed once and not rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'scheme_version_stays';
    end if;
    return new;
end $$;
create trigger confirmed_once before update or delete on scheme_versions for each row execute function guard_scheme_version();
create function refuse_confirmed_version() returns trigger language plpgsql as $$
begin
    if exists (select 1 from scheme_versions where id = new.version_id and confirmed_at is not null) then
        raise exception 'version % is confirmed', new.version_id
            using errcode = 'integrity_constraint_violation', constraint = 'scheme_version_stays';
    end if;
    return new;
end $$;
create trigger not_confirmed before insert on scheme_figures for each row execute function refuse_confirmed_version();
create trigger not_confirmed before insert on scheme_pools for each row execute function refuse_confirmed_version();

-- What is owed by a scheme for a period, or by exit statements: the same steps and the same guards as the year's distribution.
create sequence entitlement_runs_seq increment 50;
create table entitlement_runs (
    id bigint primary key,
    county_code text not null,
    number text not null unique,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    kind text not null check (kind in ('SCHEME', 'EXIT')),
    scheme_id bigint,
    scheme_version_id bigint references scheme_versions,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'ON_NOTICE', 'RELEASED')),
    total_fen bigint not null default 0 check (total_fen >= 0),
    kept_fen bigint not null default 0 check (kept_fen >= 0),
    line_count integer not null default 0 check (line_count >= 0),
    drafted_by bigint not null references users,
    drafted_at timestamptz not null,
    computed_at timestamptz,
    submitted_by bigint references users,
    submitted_at timestamptz,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    notice_id bigint unique references notices,
    released_by bigint references users,
    released_at timestamptz,
    due_on date,
    version integer not null default 0,
    foreign key (scheme_id, organisation_id) references schemes (id, organisation_id),
    check ((kind = 'SCHEME') = (scheme_id is not null) and (kind = 'SCHEME') = (scheme_version_id is not null)),
    check (state = 'DRAFT' or (computed_at is not null and submitted_by is not null and submitted_at is not null and line_count > 0)),
    check (state in ('DRAFT', 'SUBMITTED') or (confirmed_by is not null and confirmed_at is not null and notice_id is not null)),
    check (state <> 'RELEASED' or (released_by is not null and released_at is not null and due_on is not null)),
    constraint entitlement_maker_is_not_checker check (confirmed_by <> submitted_by and confirmed_by <> drafted_by),
    constraint entitlement_approver_is_a_third
        check (released_by <> submitted_by and released_by <> confirmed_by and released_by <> drafted_by),
    -- Nothing is paid twice by one scheme for one day.
    constraint one_run_for_a_period exclude using gist (scheme_id with =, daterange(first_day, last_day, '[]') with &&)
        where (kind = 'SCHEME')
);
create index entitlement_runs_by_organisation on entitlement_runs (county_code, organisation_id, first_day);
create unique index entitlement_runs_one_exit_draft on entitlement_runs (organisation_id) where kind = 'EXIT' and state <> 'RELEASED';
grant select, insert, update on entitlement_runs to liannong_app;
grant usage on sequence entitlement_runs_seq to liannong_app;

create table entitlement_figures (
    run_id bigint not null references entitlement_runs,
    name text not null,
    amount_fen bigint not null,
    left_fen bigint not null,
    primary key (run_id, name)
);
create table entitlement_pools (
    run_id bigint not null references entitlement_runs,
    position integer not null,
    amount_fen bigint not null check (amount_fen >= 0),
    kept_fen bigint not null check (kept_fen in (0, amount_fen)),
    as_promised boolean not null, -- each part follows from its unit; otherwise the amount is divided
    weight numeric not null check (weight >= 0),
    primary key (run_id, position)
);
-- Who takes part, as the registers stood: what the lines are computed from, frozen with the run.
create table entitlement_holders (
    run_id bigint not null references entitlement_runs,
    holder_key text not null check (length(holder_key) between 1 and 40), -- breaks ties, in byte order
    member_id bigint references members,
    household_id bigint references households,
    organisation_id bigint references organisations,
    name text not null check (length(name) between 1 and 80),
    place text not null,
    division_code text not null references divisions,
    status text not null default '',
    trade_hundredths bigint not null default 0 check (trade_hundredths >= 0),
    primary key (run_id, holder_key),
    check ((household_id is null) <> (organisation_id is null))
);
create table entitlement_holdings (
    run_id bigint not null,
    holder_key text not null,
    line integer not null check (line > 0),
    share_class text not null,
    amount_fen bigint not null check (amount_fen >= 0),
    area_hundredths bigint not null check (area_hundredths >= 0),
    from_day date not null,
    until_day date check (until_day >= from_day),
    primary key (run_id, holder_key, line),
    foreign key (run_id, holder_key) references entitlement_holders
);

create sequence entitlement_lines_seq increment 50;
create table entitlement_lines (
    id bigint primary key,
    county_code text not null,
    run_id bigint not null references entitlement_runs,
    organisation_id bigint not null references organisations,
    holder_key text not null,
    member_id bigint references members,
    household_id bigint references households,
    payee_organisation_id bigint references organisations,
    division_code text not null references divisions,
    departure_id bigint unique references departures, -- what is settled by it, once
    total_fen bigint not null check (total_fen >= 0),
    unique (run_id, holder_key),
    unique (id, run_id),
    foreign key (run_id, holder_key) references entitlement_holders,
    check ((household_id is null) <> (payee_organisation_id is null))
);
create index entitlement_lines_by_household on entitlement_lines (household_id);
create index entitlement_lines_by_organisation on entitlement_lines (county_code, organisation_id);
create table entitlement_parts (
    line_id bigint not null,
    run_id bigint not null,
    position integer not null,
    weight numeric not null check (weight >= 0),
    amount_fen bigint not null check (amount_fen >= 0),
    primary key (line_id, position),
    foreign key (line_id, run_id) references entitlement_lines (id, run_id)
);
create index entitlement_parts_by_run on entitlement_parts (run_id, position);
grant select, insert, delete on entitlement_figures, entitlement_pools, entitlement_holders, entitlement_holdings, entitlement_lines,
    entitlement_parts to liannong_app;
grant usage on sequence entitlement_lines_seq to liannong_app;

call protect('entitlement_runs', 'division_code', 'organisation_id', null);
create policy of_my_household on entitlement_runs for select to liannong_app using (
    (select scope_household()) is not null and id in (select run_id from entitlement_lines));
call protect('entitlement_lines', 'division_code', 'organisation_id', 'household_id');
alter table entitlement_figures enable row level security;
create policy of_its_run on entitlement_figures to liannong_app using (run_id in (select id from entitlement_runs));
alter table entitlement_pools enable row level security;
create policy of_its_run on entitlement_pools to liannong_app using (run_id in (select id from entitlement_runs));
alter table entitlement_holders enable row level security;
create policy of_its_run on entitlement_holders to liannong_app using (run_id in (select id from entitlement_runs)
    and ((select scope_household()) is null or household_id = (select scope_household())));
alter table entitlement_holdings enable row level security;
create policy of_its_holder on entitlement_holdings to liannong_app using (
    exists (select 1 from entitlement_holders h where h.run_id = entitlement_holdings.run_id and h.holder_key = entitlement_holdings.holder_key));
alter table entitlement_parts enable row level security;
create policy of_its_run on entitlement_parts to liannong_app using (run_id in (select id from entitlement_runs)
    and ((select scope_household()) is null or line_id in (select id from entitlement_lines)));
do $$
declare tab text;
begin
    foreach tab in array array['entitlement_runs', 'entitlement_lines', 'entitlement_figures', 'entitlement_pools', 'entitlement_holders',
        'entitlement_holdings', 'entitlement_parts'] loop
        call only_staff_writes(tab::regclass);
    end loop;
end $$;

-- A household reads the rule by which it is paid.
create policy of_my_household on schemes for select to liannong_app using (
    (select scope_household()) is not null and id in (select scheme_id from entitlement_runs));

-- A run begins by a confirmed version that is in force on its first day, or by exit statements; it goes one step at a time, a step
-- changes the columns of that step and no others; it is released when its own notice has run out.
create function guard_entitlement_run() returns trigger language plpgsql as $$
declare changed text[]; allowed text[];
begin
    if tg_op = 'DELETE' then
        raise exception 'a run stays on record' using errcode = 'integrity_constraint_violation';
    end if;
    if new.kind = 'SCHEME' and (tg_op = 'INSERT' or new.first_day <> old.first_day or new.scheme_version_id <> old.scheme_version_id)
        and new.scheme_version_id is distinct from (select v.id from scheme_versions v where v.scheme_id = new.scheme_id
            and v.confirmed_at is not null and v.valid_from <= new.first_day order by v.valid_from desc limit 1) then
        raise exception 'no confirmed version of the scheme of % is in force on %', new.number, new.first_day
            using errcode = 'integrity_constraint_violation', constraint = 'scheme_in_force';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a run begins as a draft' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if old.state <> new.state and (old.state, new.state) not in
        (('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'ON_NOTICE'), ('ON_NOTICE', 'RELEASED')) then
        raise exception 'a run does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    if (new.id, new.organisation_id, new.kind, new.number, new.scheme_id) is distinct from
        (old.id, old.organisation_id, old.kind, old.number, old.scheme_id) then
        raise exception 'run % is another organisation''s or another scheme''s', old.number using errcode = 'integrity_constraint_violation';
    end if;
    if (old.state, new.state) <> ('DRAFT', 'DRAFT') then
        allowed := case new.state
            when old.state then array['version']
            when 'ON_NOTICE' then array['version', 'state', 'confirmed_by', 'confirmed_at', 'notice_id']
            when 'RELEASED' then array['version', 'state', 'released_by', 'released_at', 'due_on']
            else array['version', 'state', 'submitted_by', 'submitted_at'] end;
        select array_agg(n.key) into changed from jsonb_each(to_jsonb(new)) n
            where n.value is distinct from to_jsonb(old) -> n.key and n.key <> all (allowed);
        if changed is not null then
            raise exception 'what was decided on % is on record: %', old.number, changed using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    if new.state in ('ON_NOTICE', 'RELEASED') and not exists (select 1 from notices n
            where n.id = new.notice_id and n.source_kind = 'ENTITLEMENT_RUN' and n.source_id = new.id) then
        raise exception 'run % has no notice of its own', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if new.state = 'RELEASED' and old.state <> 'RELEASED' and not exists (select 1 from notices n
            where n.id = new.notice_id and n.closed_on is not null and n.closed_on <= business_today()) then
        raise exception 'the notice of % has not run out', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger one_step_at_a_time before insert or update or delete on entitlement_runs
    for each row execute function guard_entitlement_run();

create function refuse_frozen_entitlement() returns trigger language plpgsql as $$
declare frozen text;
begin
    select r.number into frozen from entitlement_runs r
        where r.id = case when tg_op = 'DELETE' then old.run_id else new.run_id end and r.state <> 'DRAFT';
    if frozen is not null or tg_op = 'UPDATE' then
        raise exception 'what % rests on is frozen', coalesce(frozen, 'a run') using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
do $$
declare tab text;
begin
    foreach tab in array array['entitlement_lines', 'entitlement_figures', 'entitlement_pools', 'entitlement_holders',
        'entitlement_holdings', 'entitlement_parts'] loop
        execute format('create trigger frozen before insert or update or delete on %I for each row'
            || ' execute function refuse_frozen_entitlement()', tab);
    end loop;
end $$;

-- Not one fen is lost or invented, beyond the draft: parts sum to lines and to pools, lines to the run. Checked at commit.
create function refuse_other_entitlement_sum() returns trigger language plpgsql as $$
begin
    if new.state = 'DRAFT' then
        return null;
    end if;
    if (select count(*)::bigint from entitlement_lines where run_id = new.id) <> new.line_count
        or (select coalesce(sum(total_fen), 0) from entitlement_lines where run_id = new.id) <> new.total_fen
        or exists (select 1 from entitlement_lines l left join entitlement_parts p on p.line_id = l.id where l.run_id = new.id
                   group by l.id, l.total_fen having l.total_fen <> coalesce(sum(p.amount_fen), 0))
        or new.kind = 'SCHEME' and exists (
            select 1 from entitlement_pools o
            left join entitlement_parts p on p.run_id = new.id and p.position = o.position
            where o.run_id = new.id group by o.position, o.amount_fen, o.kept_fen
            having coalesce(sum(p.amount_fen), 0) <> o.amount_fen - o.kept_fen)
        or new.kind = 'SCHEME' and (select coalesce(sum(kept_fen), 0) from entitlement_pools where run_id = new.id) <> new.kept_fen
        or new.kind = 'EXIT' and exists (select 1 from entitlement_lines l left join departures d on d.id = l.departure_id
            where l.run_id = new.id and (d.id is null or d.state <> 'SETTLED' or d.cooperative_id <> new.organisation_id
                or d.member_id <> l.member_id or d.refund_fen <> l.total_fen)) then
        raise exception 'the lines of % do not sum to what was declared', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'entitlements_sum_to_declared';
    end if;
    return null;
end $$;
create constraint trigger entitlements_sum_to_declared after insert or update on entitlement_runs deferrable initially deferred
    for each row execute function refuse_other_entitlement_sum();

-- A line is payable when its run is released and nobody objects to it, with what it says, by its own organisation.
create function refuse_other_entitlement_payable() returns trigger language plpgsql as $$
declare other bigint;
begin
    select p.source_id into other
    from inserted p left join entitlement_lines l on l.id = p.source_id left join entitlement_runs r on r.id = l.run_id
    where p.source_kind = 'ENTITLEMENT_LINE' and (l.id is null or r.state <> 'RELEASED' or p.amount_fen <> l.total_fen
        or p.payer_id <> l.organisation_id or p.household_id is distinct from l.household_id
        or exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id and o.answered_on is null))
    limit 1;
    if found then
        raise exception 'line % is not payable so', other
            using errcode = 'integrity_constraint_violation', constraint = 'entitlement_payable_as_decided';
    end if;
    return null;
end $$;
create trigger entitlement_payable_as_decided after insert on payables referencing new table as inserted
    for each statement execute function refuse_other_entitlement_payable();

insert into notice_rules (kind, valid_from, days, day_kind, source, answer_days, answer_day_kind, answer_source) values
('ENTITLEMENT', '2020-01-01', 7, 'WORKING',
 'Configured practice of the county, as of a distribution; no national period was found',
 3, 'WORKING', 'Configured practice of the county: answered within 3 working days; no national period was found');

-- Accounts that are needed beside those of a distribution. Which is the right one on the debit side is the county's to confirm.
insert into chart_accounts (code, name, name_en, kind, parent_code, valid_from, confirmed, source) values
('212', '应付工资', 'Wages payable', 'LIABILITY', null, '2008-01-01', true, '2007 list'),
('401', '生产成本', 'Cost of production', 'COST', null, '2008-01-01', true, '2007 list'),
('522', '管理费用', 'Administrative expenses', 'RESULT', null, '2008-01-01', true, '2007 list')
on conflict (code) do nothing;

-- Whoever objects to a line of such a run, for whomever: it is a line of that household (as V049 has it for distributions).
create function guard_objector_to_entitlement() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select 1 from notices n where n.id = new.notice_id and n.source_kind = 'ENTITLEMENT_RUN')
        and not exists (select 1 from entitlement_lines l where l.id = new.source_id and l.household_id = new.household_id) then
        raise exception 'line % is another household''s', new.source_id
            using errcode = 'integrity_constraint_violation', constraint = 'objects_to_its_own_line';
    end if;
    return new;
end $$;
create trigger whose_entitlement_it_is before insert on objections for each row execute function guard_objector_to_entitlement();
create policy with_its_household on entitlement_lines for select to liannong_app using (
    (select current_setting('app.role', true)) = 'VILLAGE_CLERK' and household_of_my_place(household_id));
