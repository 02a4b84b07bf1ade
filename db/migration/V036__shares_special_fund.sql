-- What public money and gifts formed: averaged by head to the members, or held by the village's collective while households
-- have the income of it. Owner and beneficiary are two things with their own days.
alter table charters add special_fund_heads text not null default 'DISTRIBUTION'
    check (special_fund_heads in ('GRANT', 'DISTRIBUTION')); -- whose heads count is disputed in practice (domain.md 1.5)

create sequence fiscal_projects_seq increment 50;
create table fiscal_projects (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    project_no text not null check (length(project_no) between 1 and 40),
    name text not null check (length(name) between 2 and 80),
    source text not null check (source in ('FISCAL_FUND', 'DONATION')),
    granted_on date not null,
    amount_fen bigint not null check (amount_fen > 0),
    asset text not null check (length(asset) between 2 and 120),
    quantified_to text not null check (quantified_to in ('MEMBERS', 'COLLECTIVE')),
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    resolution_id bigint,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique,
    unique (cooperative_id, project_no),
    check (source = 'FISCAL_FUND' or quantified_to = 'MEMBERS')
);
call append_only('fiscal_projects');
grant usage on sequence fiscal_projects_seq to liannong_app;
call protect_by_organisation('fiscal_projects', 'cooperative_id');
create trigger not_in_the_future before insert on fiscal_projects for each row execute function refuse_future('granted_on');
alter table share_movements add foreign key (project_id) references fiscal_projects;

-- All of a project is quantified, and not a fen more: to the members' heads or to the collective.
create function project_is_quantified_whole() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from fiscal_projects p join share_movements s on s.project_id = p.id
        where p.id in (select project_id from added where project_id is not null)
          and (s.kind = 'QUANTIFICATION' or s.kind = 'REVERSAL')
        group by p.id, p.amount_fen having sum(s.amount_fen) not in (0, p.amount_fen)) then
        raise exception 'a project is quantified whole' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger project_is_quantified_whole after insert on share_movements referencing new table as added
    for each statement execute function project_is_quantified_whole();

-- Who has the income of shares that another owns, from which day to which.
create sequence income_rights_seq increment 50;
create table income_rights (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    owner_member_id bigint not null references members,
    share_class text not null check (share_class in ('COLLECTIVE', 'CAPITAL', 'PREFERRED')),
    household_id bigint not null references households,
    division_code text not null references divisions,
    household_name text not null check (length(household_name) between 2 and 40),
    amount_fen bigint not null check (amount_fen > 0),
    valid_from date not null,
    valid_to date not null default 'infinity',
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    resolution_id bigint not null,
    follows_id bigint unique references income_rights,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null,
    line integer not null check (line > 0),
    end_reason text check (end_reason in ('NO_LONGER_QUALIFIES', 'DIED', 'MOVED', 'GIVEN_UP', 'OTHER')),
    end_document text check (length(end_document) between 1 and 120),
    end_resolution_id bigint,
    ended_by bigint references users,
    ended_at timestamptz,
    unique (command_id, line),
    check (valid_from <= valid_to),
    check (num_nonnulls(end_reason, end_document, end_resolution_id, ended_by, ended_at) in (0, 5)),
    check ((valid_to = 'infinity') = (end_reason is null)),
    constraint one_income_right exclude using gist
        (owner_member_id with =, share_class with =, household_id with =, daterange(valid_from, valid_to) with &&)
);
create index income_rights_by_cooperative on income_rights (county_code, cooperative_id);
create index income_rights_by_household on income_rights (household_id);
grant select, insert on income_rights to liannong_app;
grant update (valid_to, end_reason, end_document, end_resolution_id, ended_by, ended_at) on income_rights to liannong_app;
grant usage on sequence income_rights_seq to liannong_app;
call protect('income_rights', 'division_code', 'cooperative_id', 'household_id');
create policy of_its_place on income_rights for select to liannong_app using (
    (select scope_division()) is not null and exists (select 1 from organisations o
        where o.id = cooperative_id and starts_with(o.division_code, (select scope_division()))));
call only_staff_writes('income_rights');

create function refuse_income_right_rewrite() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.valid_to <> 'infinity' or new.valid_to = 'infinity'
        or (to_jsonb(new) - '{valid_to,end_reason,end_document,end_resolution_id,ended_by,ended_at}'::text[])
           <> (to_jsonb(old) - '{valid_to,end_reason,end_document,end_resolution_id,ended_by,ended_at}'::text[]) then
        raise exception 'an income right is ended once, and not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger ends_once before update or delete on income_rights for each row execute function refuse_income_right_rewrite();

-- No day has more income rights than the owner holds: seen when a right begins, and when the owner holds less.
create function uncovered_income_rights(owner bigint, class text) returns boolean language sql stable as $$
    select coalesce(bool_or(last_of_day and held < promised), false) from (
        select sum(amount) over days as held, sum(promise) over days as promised,
               lead(day) over (order by day) is distinct from day as last_of_day
        from (select effective_on as day, amount_fen as amount, 0::bigint as promise from share_movements
              where member_id = owner and share_class = class
              union all select valid_from, 0, amount_fen from income_rights
              where owner_member_id = owner and share_class = class and valid_from < valid_to
              union all select valid_to, 0, -amount_fen from income_rights
              where owner_member_id = owner and share_class = class and valid_from < valid_to and valid_to < 'infinity') steps
        window days as (order by day rows unbounded preceding)) sums
$$;
create function income_rights_covered() returns trigger language plpgsql as $$
declare
    owner bigint;
    class text;
begin
    if tg_table_name = 'income_rights' then owner := new.owner_member_id; else owner := new.member_id; end if;
    class := new.share_class;
    perform pg_advisory_xact_lock(hashtextextended('shares', owner));
    if uncovered_income_rights(owner, class) then
        raise exception 'more income rights than shares of member %', owner
            using errcode = 'integrity_constraint_violation', constraint = 'income_rights_covered';
    end if;
    return null;
end $$;
create constraint trigger income_rights_covered after insert on income_rights deferrable initially deferred
    for each row execute function income_rights_covered();
create constraint trigger shares_cover_income_rights after insert on share_movements deferrable initially deferred
    for each row when (new.amount_fen < 0 and new.share_class in ('COLLECTIVE', 'CAPITAL', 'PREFERRED'))
    execute function income_rights_covered();

-- The household that is to have an income, by its card and its head's name and by nothing less: it need be no member's.
create function household_to_benefit(card text, head_name text)
    returns table (household_id bigint, division_code text, status text)
language sql stable security definer set search_path = public, pg_temp as $$
    select h.id, h.division_code, h.status
    from households h join household_members hm on hm.household_id = h.id and hm.relation = 'HEAD' and hm.valid_to = 'infinity'
    join persons p on p.id = hm.person_id
    where may_write() and scope_user() is not null and h.card_no = card and p.name = head_name
$$;
revoke execute on function household_to_benefit(text, text) from public;
grant execute on function household_to_benefit(text, text) to liannong_app;
