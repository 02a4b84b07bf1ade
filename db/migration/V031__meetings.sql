-- What members decide: general meetings and delegates' meetings, who was there, how each item was voted, what was resolved.
-- The law's bounds are promises of the database: quorum and majorities (COOP arts 30, 22, 32), papers laid open (art 40).

-- Reading is for the organisation and its place; writing is for its bookkeeper and its chair, nobody else.
create procedure only_its_office_writes(tab regclass) language plpgsql as $$
declare term text := '(select current_setting(''app.role'', true)) in (''BOOKKEEPER'', ''CHAIR'')'
    || ' and cooperative_id = any ((select scope_organisations())::bigint[])';
begin
    execute format('create policy office_adds on %s as restrictive for insert to liannong_app with check (%s)', tab, term);
    execute format('create policy office_changes on %s as restrictive for update to liannong_app using (%s)', tab, term);
    execute format('create policy office_deletes on %s as restrictive for delete to liannong_app using (%s)', tab, term);
end $$;

-- What a charter asks beyond the law, from a day on. A majority is a fraction of all voting rights, reached or exceeded.
create sequence meeting_rules_seq increment 50;
create table meeting_rules (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    valid_from date not null,
    ordinary_num integer not null check (ordinary_num > 0),
    ordinary_den integer not null check (ordinary_den between 1 and 1000),
    ordinary_strict boolean not null,
    special_num integer not null check (special_num > 0),
    special_den integer not null check (special_den between 1 and 1000),
    special_strict boolean not null,
    quorum_num integer not null check (quorum_num > 0),
    quorum_den integer not null check (quorum_den between 1 and 1000),
    paper_days integer not null check (paper_days between 15 and 90), -- COOP art 40
    proxies integer not null check (proxies between 0 and 10),
    articles text not null check (length(articles) between 2 and 500),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    unique (cooperative_id, valid_from),
    check (ordinary_num < ordinary_den or ordinary_num = ordinary_den and not ordinary_strict),
    check (ordinary_num * 2 > ordinary_den or ordinary_num * 2 = ordinary_den and ordinary_strict), -- COOP art 30: more than half
    check (special_num < special_den or special_num = special_den and not special_strict),
    check (special_num * 3 >= special_den * 2), -- COOP art 30: two thirds
    check (quorum_num <= quorum_den and quorum_num * 3 >= quorum_den * 2) -- COOP art 30: two thirds of the members
);
call append_only('meeting_rules');

-- Additional votes (COOP art 22): who has how many, from when to when, and on what ground.
create sequence additional_votes_seq increment 50;
create table additional_votes (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    votes integer not null check (votes > 0),
    valid_from date not null,
    valid_to date not null default 'infinity',
    ground text not null check (length(ground) between 2 and 200),
    document text not null check (length(document) between 2 and 120),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    ended_by bigint references users,
    ended_at timestamptz,
    check (valid_from < valid_to),
    check ((valid_to = 'infinity') = (ended_by is null)),
    check ((ended_by is null) = (ended_at is null)),
    constraint additional_votes_once exclude using gist (member_id with =, daterange(valid_from, valid_to) with &&)
);
create index additional_votes_by_cooperative on additional_votes (cooperative_id, valid_from);
grant select, insert on additional_votes to liannong_app;
grant update (valid_to, ended_by, ended_at) on additional_votes to liannong_app;

-- Who represents the members where a delegates' meeting decides (COOP art 32), from when to when.
create sequence delegates_seq increment 50;
create table delegates (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    valid_from date not null,
    valid_to date not null default 'infinity',
    document text not null check (length(document) between 2 and 120),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    ended_by bigint references users,
    ended_at timestamptz,
    check (valid_from < valid_to),
    check ((valid_to = 'infinity') = (ended_by is null)),
    check ((ended_by is null) = (ended_at is null)),
    constraint delegate_once exclude using gist (member_id with =, daterange(valid_from, valid_to) with &&)
);
create index delegates_by_cooperative on delegates (cooperative_id, valid_from);
grant select, insert on delegates to liannong_app;
grant update (valid_to, ended_by, ended_at) on delegates to liannong_app;

create function refuse_right_rewrite() returns trigger language plpgsql as $$
begin
    if old.valid_to <> 'infinity' or (to_jsonb(new) - array['valid_to', 'ended_by', 'ended_at'])
            is distinct from (to_jsonb(old) - array['valid_to', 'ended_by', 'ended_at']) then
        raise exception 'a right to vote is ended once, and not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create function refuse_right_of_a_stranger() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from members m where m.id = new.member_id and m.cooperative_id = new.cooperative_id
            and m.joined_on <= new.valid_from and (m.left_on is null or m.left_on > new.valid_from)) then
        raise exception 'on % this is no member of the cooperative', new.valid_from using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
do $$
declare tab text;
begin
    foreach tab in array array['additional_votes', 'delegates'] loop
        execute format('create trigger ends_once before update on %s for each row execute function refuse_right_rewrite()', tab);
        execute format('create trigger never_deleted before delete on %s for each row execute function refuse_change()', tab);
        execute format('create trigger is_a_member before insert on %s for each row execute function refuse_right_of_a_stranger()', tab);
    end loop;
end $$;

-- COOP art 22: all additional votes together are at most 20 % of the basic ones, on each day for which they are given.
-- That a member leaves later is not refused here: the next meeting is not opened until the votes are fewer again.
create function refuse_additional_votes_over_the_cap() returns trigger language plpgsql as $$
declare over date;
begin
    perform pg_advisory_xact_lock(hashtextextended('additional votes', new.cooperative_id));
    select min(d.day) into over
    from (select new.valid_from as day
          union select valid_from from additional_votes
          where cooperative_id = new.cooperative_id and valid_from > new.valid_from and valid_from < new.valid_to
          union select left_on from members
          where cooperative_id = new.cooperative_id and left_on > new.valid_from and left_on < new.valid_to) d
    where 5 * (select sum(a.votes) from additional_votes a
               where a.cooperative_id = new.cooperative_id and a.valid_from <= d.day and a.valid_to > d.day)
        > (select count(*) from members m
           where m.cooperative_id = new.cooperative_id and m.joined_on <= d.day and (m.left_on is null or m.left_on > d.day));
    if over is not null then
        raise exception 'on % more additional votes than 20 %% of the basic ones', over using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger at_most_a_fifth after insert on additional_votes for each row execute function refuse_additional_votes_over_the_cap();

create sequence meetings_seq increment 50;
create table meetings (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    no text not null check (no ~ '^[0-9]{4}-[0-9]{2,3}$'),
    kind text not null check (kind in ('GENERAL', 'DELEGATES')),
    title text not null check (length(title) between 2 and 80),
    asked_by text check (asked_by in ('MEMBERS', 'SUPERVISORS', 'CHARTER')), -- null: not extraordinary (COOP art 31)
    asked_on date,
    askers integer check (askers > 0),
    asked_why text check (length(asked_why) between 2 and 200),
    convened_on date not null,
    papers_open_from date not null,
    held_on date not null,
    held_at time not null,
    place text not null check (length(place) between 2 and 80),
    chair_name text not null check (length(chair_name) between 2 and 40),
    recorder_name text not null check (length(recorder_name) between 2 and 40),
    quorum_num integer not null,
    quorum_den integer not null check (quorum_den between 1 and 1000),
    paper_days integer not null check (paper_days >= 15),
    proxies integer not null check (proxies between 0 and 10),
    state text not null default 'CONVENED' check (state in ('CONVENED', 'OPEN', 'SEALED', 'CANCELLED')),
    command_id uuid not null unique,
    convened_by bigint not null references users,
    convened_at timestamptz not null,
    opened_by bigint references users,
    opened_at timestamptz,
    sealed_by bigint references users,
    sealed_at timestamptz,
    heads integer check (heads > 0),
    rights integer check (rights >= heads),
    seal text check (seal ~ '^[0-9a-f]{64}$'),
    cancelled_by bigint references users,
    cancelled_at timestamptz,
    cancelled_why text check (length(cancelled_why) between 2 and 200),
    unique (cooperative_id, no),
    unique (id, cooperative_id),
    check (quorum_num <= quorum_den and quorum_num * 3 >= quorum_den * 2),
    check (convened_on <= held_on and papers_open_from <= held_on),
    check ((asked_by is null) = (asked_on is null) and (asked_by is null) = (asked_why is null)),
    check ((asked_by is not distinct from 'MEMBERS') = (askers is not null)),
    check (asked_on <= convened_on),
    check ((opened_by is null) = (opened_at is null) and (state <> 'CONVENED' or opened_by is null)),
    check (state not in ('OPEN', 'SEALED') or opened_by is not null),
    check ((state = 'SEALED') = (seal is not null) and (state = 'SEALED') = (sealed_by is not null)),
    check (num_nonnulls(sealed_by, sealed_at, heads, rights, seal) in (0, 5)),
    check (num_nonnulls(cancelled_by, cancelled_at, cancelled_why) = case state when 'CANCELLED' then 3 else 0 end)
);
create index meetings_by_cooperative on meetings (cooperative_id, held_on desc, id desc);
grant select, insert on meetings to liannong_app;
grant update (papers_open_from, held_on, held_at, place, quorum_num, quorum_den, paper_days, proxies, state, opened_by, opened_at,
    sealed_by, sealed_at, heads, rights, seal, cancelled_by, cancelled_at, cancelled_why) on meetings to liannong_app;
create trigger never_deleted before delete on meetings for each row execute function refuse_change();

-- The agenda: what is voted on, and the majority of all voting rights that the matter needs.
create sequence meeting_items_seq increment 50;
create table meeting_items (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null,
    meeting_id bigint not null,
    position integer not null check (position between 1 and 40),
    matter text not null check (matter in ('PLAN', 'CHARTER', 'VALUATION', 'ADMISSION', 'EXPULSION', 'TRANSFER', 'INCOME_RIGHT',
        'SHARE_CLASS', 'CONTRIBUTION', 'LOSS', 'ELECTION', 'MERGER', 'DIVISION', 'DISSOLUTION', 'FEDERATION', 'OTHER')),
    text text not null check (length(text) between 2 and 500),
    majority_num integer not null check (majority_num > 0),
    majority_den integer not null check (majority_den between 1 and 1000),
    majority_strict boolean not null,
    takes integer not null default 0 check (takes >= 0), -- how often the vote was taken; 0: not yet
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    taken_by bigint references users,
    taken_at timestamptz,
    foreign key (meeting_id, cooperative_id) references meetings (id, cooperative_id),
    unique (meeting_id, position),
    unique (id, meeting_id),
    check ((takes = 0) = (taken_by is null) and (takes = 0) = (taken_at is null)),
    check (majority_num < majority_den or majority_num = majority_den and not majority_strict),
    check (case when matter in ('CHARTER', 'MERGER', 'DIVISION', 'DISSOLUTION', 'FEDERATION')
        then majority_num * 3 >= majority_den * 2 -- COOP art 30
        else majority_num * 2 > majority_den or majority_num * 2 = majority_den and majority_strict end)
);
grant select, insert, delete on meeting_items to liannong_app;
grant update (majority_num, majority_den, majority_strict, takes, taken_by, taken_at) on meeting_items to liannong_app;

-- What was laid open before the meeting, and from which day.
create sequence meeting_papers_seq increment 50;
create table meeting_papers (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null,
    meeting_id bigint not null,
    document_id bigint not null references documents,
    open_from date not null,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    foreign key (meeting_id, cooperative_id) references meetings (id, cooperative_id),
    unique (meeting_id, document_id)
);
call append_only('meeting_papers');
create trigger not_in_the_future before insert on meeting_papers for each row execute function refuse_future('open_from');

create sequence meeting_minutes_seq increment 50;
create table meeting_minutes (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null,
    meeting_id bigint not null,
    document_id bigint not null references documents,
    signed_by text not null check (length(signed_by) between 2 and 200),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    foreign key (meeting_id, cooperative_id) references meetings (id, cooperative_id),
    unique (meeting_id, document_id)
);
call append_only('meeting_minutes');

-- Who was there, himself or by somebody whom he empowered in writing and who is there himself; with the votes of that day.
create table attendance (
    meeting_id bigint not null,
    member_id bigint not null references members,
    county_code text not null,
    cooperative_id bigint not null,
    member_no text not null,
    name text not null,
    holder_id bigint check (holder_id <> member_id), -- who votes for him, by written proxy
    basic integer not null default 1 check (basic = 1),
    additional integer not null check (additional >= 0),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    primary key (meeting_id, member_id),
    foreign key (meeting_id, cooperative_id) references meetings (id, cooperative_id),
    foreign key (meeting_id, holder_id) references attendance (meeting_id, member_id)
);
create index attendance_by_holder on attendance (meeting_id, holder_id) where holder_id is not null;
grant select, insert, delete on attendance to liannong_app;

create table votes (
    item_id bigint not null,
    member_id bigint not null,
    meeting_id bigint not null,
    county_code text not null,
    cooperative_id bigint not null,
    choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    primary key (item_id, member_id),
    foreign key (item_id, meeting_id) references meeting_items (id, meeting_id),
    foreign key (meeting_id, cooperative_id) references meetings (id, cooperative_id),
    foreign key (meeting_id, member_id) references attendance (meeting_id, member_id) on delete cascade
);
create index votes_by_attendance on votes (meeting_id, member_id);
grant select, insert, delete on votes to liannong_app;

-- What was decided. What needs a decision of the members refers to a row here.
create sequence resolutions_seq increment 50;
create table resolutions (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    meeting_item_id bigint not null unique,
    meeting_id bigint not null,
    no text not null,
    matter text not null,
    text text not null,
    passed_on date not null,
    foreign key (meeting_item_id, meeting_id) references meeting_items (id, meeting_id),
    foreign key (meeting_id, cooperative_id) references meetings (id, cooperative_id),
    unique (cooperative_id, no),
    unique (id, cooperative_id)
);
create index resolutions_by_cooperative on resolutions (cooperative_id, passed_on desc, id desc);
call append_only('resolutions');

-- Which version of a charter, which admitted or expelled member rests on which resolution.
create sequence resolution_uses_seq increment 50;
create table resolution_uses (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null,
    resolution_id bigint not null,
    subject_kind text not null check (subject_kind in ('CHARTER', 'ADMISSION', 'EXPULSION')),
    subject_id bigint not null,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id),
    unique (subject_kind, subject_id)
);
create index resolution_uses_by_resolution on resolution_uses (resolution_id);
call append_only('resolution_uses');

do $$
declare tab text;
begin
    foreach tab in array array['meeting_rules', 'additional_votes', 'delegates', 'meetings', 'meeting_items', 'meeting_papers',
        'meeting_minutes', 'attendance', 'votes', 'resolutions', 'resolution_uses'] loop
        call protect_by_organisation(tab::regclass, 'cooperative_id');
        call only_its_office_writes(tab::regclass);
        if to_regclass(tab || '_seq') is not null then
            execute format('grant usage on sequence %s to liannong_app', tab || '_seq');
        end if;
    end loop;
end $$;

-- How many may vote, and with how many votes, on the day of the meeting. Delegates have one vote each.
create function meeting_heads(m meetings) returns integer language sql stable as $$
    select count(*)::integer from members r
    where r.cooperative_id = m.cooperative_id and r.joined_on <= m.held_on and (r.left_on is null or r.left_on > m.held_on)
      and (m.kind = 'GENERAL' or exists (select 1 from delegates d
            where d.member_id = r.id and d.valid_from <= m.held_on and d.valid_to > m.held_on))
$$;
create function meeting_additional(m meetings) returns integer language sql stable as $$
    select coalesce(sum(a.votes), 0)::integer from additional_votes a join members r on r.id = a.member_id
    where m.kind = 'GENERAL' and a.cooperative_id = m.cooperative_id and a.valid_from <= m.held_on and a.valid_to > m.held_on
      and r.joined_on <= m.held_on and (r.left_on is null or r.left_on > m.held_on)
$$;
-- Those ticked off who, by what is known now, had no vote on that day, or another number of votes.
create function meeting_strangers(m meetings) returns integer language sql stable as $$
    select count(*)::integer from attendance a left join members r on r.id = a.member_id and r.cooperative_id = m.cooperative_id
        and r.joined_on <= m.held_on and (r.left_on is null or r.left_on > m.held_on)
    where a.meeting_id = m.id and (r.id is null
        or m.kind = 'DELEGATES' and not exists (select 1 from delegates d
            where d.member_id = r.id and d.valid_from <= m.held_on and d.valid_to > m.held_on)
        or a.additional <> coalesce((select v.votes from additional_votes v where m.kind = 'GENERAL' and v.member_id = r.id
            and v.valid_from <= m.held_on and v.valid_to > m.held_on), 0))
$$;
-- COOP art 30: the majority counts against all voting rights of the cooperative, not against those present.
create function item_passes(i meeting_items, rights integer) returns boolean language sql stable as $$
    select case when i.majority_strict then given * i.majority_den > rights::bigint * i.majority_num
                else given * i.majority_den >= rights::bigint * i.majority_num end
    from (select coalesce(sum(a.basic + a.additional), 0)::bigint as given
          from votes v join attendance a using (meeting_id, member_id) where v.item_id = i.id and v.choice = 'FOR') counted
$$;

-- The record as it is sealed, the same text for the same meeting whenever and wherever it is written: one line for each
-- fact, in an order that does not depend on the place. What is not known before the sealing is the last line.
create function meeting_record(m meetings) returns text language sql stable as $$
    select string_agg(line, E'\n' order by part, place collate "C", line collate "C") || E'\n' from (
        select 1 as part, '' as place, jsonb_build_object('record', 'liannong meeting 1', 'meeting', m.id, 'cooperative', m.cooperative_id,
            'no', m.no, 'kind', m.kind, 'title', m.title, 'asked_by', m.asked_by, 'asked_on', to_char(m.asked_on, 'YYYY-MM-DD'),
            'askers', m.askers, 'asked_why', m.asked_why, 'convened_on', to_char(m.convened_on, 'YYYY-MM-DD'),
            'held_on', to_char(m.held_on, 'YYYY-MM-DD'), 'held_at', to_char(m.held_at, 'HH24:MI'), 'at', m.place,
            'chair', m.chair_name, 'recorder', m.recorder_name, 'quorum', m.quorum_num || '/' || m.quorum_den,
            'papers_open_from', to_char(m.papers_open_from, 'YYYY-MM-DD'), 'paper_days', m.paper_days, 'opened_by', m.opened_by,
            'heads', coalesce(m.heads, meeting_heads(m)), 'rights', coalesce(m.rights, meeting_heads(m) + meeting_additional(m)))::text as line
        union all
        select 2, lpad(i.position::text, 3, '0'), jsonb_build_object('item', i.position, 'matter', i.matter, 'text', i.text,
            'majority', case when i.majority_strict then '>' else '>=' end || i.majority_num || '/' || i.majority_den)::text
        from meeting_items i where i.meeting_id = m.id
        union all
        select 3, a.member_no, jsonb_build_object('present', a.member_no, 'member', a.member_id, 'name', a.name, 'by', a.holder_id,
            'votes', a.basic + a.additional)::text
        from attendance a where a.meeting_id = m.id
        union all
        select 4, lpad(i.position::text, 3, '0') || a.member_no, jsonb_build_object('vote', i.position, 'member', v.member_id,
            'choice', v.choice)::text
        from votes v join meeting_items i on i.id = v.item_id join attendance a on a.meeting_id = v.meeting_id and a.member_id = v.member_id
        where v.meeting_id = m.id
        union all
        select 5, d.sha256, jsonb_build_object('paper', d.sha256, 'title', d.title, 'open_from', to_char(p.open_from, 'YYYY-MM-DD'))::text
        from meeting_papers p join documents d on d.id = p.document_id where p.meeting_id = m.id
        union all
        select 6, d.sha256, jsonb_build_object('minutes', d.sha256, 'signed_by', p.signed_by)::text
        from meeting_minutes p join documents d on d.id = p.document_id where p.meeting_id = m.id
        union all
        select 7, '', jsonb_build_object('sealed_by', m.sealed_by,
            'sealed_at', to_char(m.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
        where m.sealed_at is not null) facts
$$;
create function meeting_fingerprint(m meetings) returns text language sql stable as $$
    select encode(sha256(convert_to(meeting_record(m), 'UTF8')), 'hex')
$$;

-- From convened to open, from open to sealed; or called off before. What is sealed or called off stays as it is.
create function guard_opening(m meetings) returns void language plpgsql as $$
begin
    if m.held_on > business_today() then
        raise exception 'a meeting is not opened before its day' using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select 1 from meeting_items where meeting_id = m.id) then
        raise exception 'a meeting has an agenda' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from meeting_items where meeting_id = m.id and matter in ('PLAN', 'LOSS'))
            and not exists (select 1 from meeting_papers where meeting_id = m.id and open_from <= m.held_on - m.paper_days) then
        raise exception 'papers were not open for % days (COOP art 40)', m.paper_days using errcode = 'integrity_constraint_violation';
    end if;
    if 5 * meeting_additional(m) > meeting_heads(m) then
        raise exception 'more additional votes than 20 %% of the basic ones' using errcode = 'integrity_constraint_violation';
    end if;
    if m.kind = 'DELEGATES' and (meeting_heads(m) < 51 or 150 >= (select count(*) from members r where r.cooperative_id = m.cooperative_id
            and r.joined_on <= m.held_on and (r.left_on is null or r.left_on > m.held_on))) then
        raise exception 'a delegates meeting needs more than 150 members and at least 51 delegates' using errcode = 'integrity_constraint_violation';
    end if;
end $$;

create function guard_sealing(m meetings) returns void language plpgsql as $$
begin
    if (m.heads, m.rights) is distinct from (meeting_heads(m), meeting_heads(m) + meeting_additional(m)) then
        raise exception 'the voting rights of the day are others' using errcode = 'integrity_constraint_violation';
    end if;
    if (select count(*) from attendance where meeting_id = m.id) * m.quorum_den < m.heads::bigint * m.quorum_num then
        raise exception 'the quorum is not met' using errcode = 'integrity_constraint_violation';
    end if;
    if meeting_strangers(m) > 0 then
        raise exception 'somebody ticked off had no such vote on that day' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from meeting_items where meeting_id = m.id and takes = 0) then
        raise exception 'an item has not been voted on' using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select 1 from meeting_minutes where meeting_id = m.id) then
        raise exception 'the signed minutes are missing' using errcode = 'integrity_constraint_violation';
    end if;
    if m.sealed_by in (select recorded_by from attendance where meeting_id = m.id
                       union select taken_by from meeting_items where meeting_id = m.id
                       union select recorded_by from meeting_minutes where meeting_id = m.id) then
        raise exception 'who recorded a meeting does not seal it' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from meeting_items i left join resolutions r on r.meeting_item_id = i.id
               where i.meeting_id = m.id and item_passes(i, m.rights) <> (r.id is not null)) then
        raise exception 'each item that passed, and no other, is a resolution' using errcode = 'integrity_constraint_violation';
    end if;
end $$;

create function guard_meeting() returns trigger language plpgsql as $$
declare kept text[] := array['state', 'opened_by', 'opened_at', 'sealed_by', 'sealed_at', 'heads', 'rights', 'seal', 'cancelled_by',
        'cancelled_at', 'cancelled_why'];
    planned text[] := array['papers_open_from', 'held_on', 'held_at', 'place', 'quorum_num', 'quorum_den', 'paper_days', 'proxies'];
begin
    if old.state in ('SEALED', 'CANCELLED') then
        raise exception 'a meeting that is % stays as it is', lower(old.state) using errcode = 'integrity_constraint_violation';
    end if;
    if to_jsonb(new) - kept - planned is distinct from to_jsonb(old) - kept - planned
            or old.state <> 'CONVENED' and to_jsonb(new) - kept is distinct from to_jsonb(old) - kept then
        raise exception 'what was convened is not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state = new.state then
        if to_jsonb(new) - planned is distinct from to_jsonb(old) - planned then
            raise exception 'only the plan of a meeting changes' using errcode = 'integrity_constraint_violation';
        end if;
    elsif (old.state, new.state) = ('CONVENED', 'OPEN') then
        perform guard_opening(new);
    elsif (old.state, new.state) = ('OPEN', 'SEALED') then
        if (new.opened_by, new.opened_at) is distinct from (old.opened_by, old.opened_at) then
            raise exception 'who opened a meeting is not rewritten' using errcode = 'integrity_constraint_violation';
        end if;
        perform guard_sealing(new);
        new.seal := meeting_fingerprint(new);
    elsif new.state <> 'CANCELLED' then
        raise exception 'a meeting does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger guarded before update on meetings for each row execute function guard_meeting();
create function begins_convened() returns trigger language plpgsql as $$
begin
    if new.state <> 'CONVENED' then
        raise exception 'a meeting begins with its convocation' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger begins_convened before insert on meetings for each row execute function begins_convened();
create trigger not_in_the_future before insert on meetings for each row execute function refuse_future('convened_on');

-- What belongs to a meeting is written while the meeting is in the state for it; its row is held, so that it does not
-- change meanwhile.
create function only_while() returns trigger language plpgsql as $$
declare now_state text;
    meeting bigint := case when tg_op = 'DELETE' then old.meeting_id else new.meeting_id end;
begin
    select state into now_state from meetings where id = meeting for share;
    if now_state is null or not now_state = any (string_to_array(tg_argv[0], ',')) then
        raise exception '% of a meeting that is % stay as they are', tg_table_name, lower(coalesce(now_state, 'not there'))
            using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger while_convened before insert or delete on meeting_items for each row execute function only_while('CONVENED');
create trigger while_convened before insert on meeting_papers for each row execute function only_while('CONVENED');
create trigger while_open before insert on meeting_minutes for each row execute function only_while('OPEN');
create trigger while_open before insert or update or delete on attendance for each row execute function only_while('OPEN');
create trigger while_open before insert or update or delete on votes for each row execute function only_while('OPEN');
create trigger while_open before insert on resolutions for each row execute function only_while('OPEN');

-- The majority of an item follows the rules of the day until the meeting is opened; then only the taking is noted.
create function guard_item() returns trigger language plpgsql as $$
declare now_state text;
    majority text[] := array['majority_num', 'majority_den', 'majority_strict'];
    taking text[] := array['takes', 'taken_by', 'taken_at'];
begin
    select state into now_state from meetings where id = new.meeting_id for share;
    if not (now_state = 'CONVENED' and to_jsonb(new) - majority = to_jsonb(old) - majority
            or now_state = 'OPEN' and to_jsonb(new) - taking = to_jsonb(old) - taking and new.takes = old.takes + 1) then
        raise exception 'the agenda of a meeting that is % stays as it is', lower(now_state) using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger guarded before update on meeting_items for each row execute function guard_item();

create function guard_attendance() returns trigger language plpgsql as $$
declare m meetings;
begin
    select * into m from meetings where id = new.meeting_id;
    if not exists (select 1 from members r where r.id = new.member_id and r.cooperative_id = m.cooperative_id
            and (r.member_no, r.name) = (new.member_no, new.name)
            and r.joined_on <= m.held_on and (r.left_on is null or r.left_on > m.held_on)
            and (m.kind = 'GENERAL' or exists (select 1 from delegates d
                where d.member_id = r.id and d.valid_from <= m.held_on and d.valid_to > m.held_on))) then
        raise exception 'on % this is nobody who votes', m.held_on using errcode = 'integrity_constraint_violation';
    end if;
    if new.additional <> coalesce((select a.votes from additional_votes a where m.kind = 'GENERAL' and a.member_id = new.member_id
            and a.valid_from <= m.held_on and a.valid_to > m.held_on), 0) then
        raise exception 'the additional votes of the day are others' using errcode = 'integrity_constraint_violation';
    end if;
    if new.holder_id is not null then
        perform pg_advisory_xact_lock(hashtextextended('proxies', new.meeting_id));
        if exists (select 1 from attendance a where a.meeting_id = m.id and a.member_id = new.holder_id and a.holder_id is not null)
                or (select count(*) from attendance a where a.meeting_id = m.id and a.holder_id = new.holder_id) >= m.proxies then
            raise exception 'who holds a proxy is there himself, and holds at most %', m.proxies using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;
create trigger guarded before insert on attendance for each row execute function guard_attendance();
create trigger not_rewritten before update on attendance for each row execute function refuse_change();
create trigger not_rewritten before update on votes for each row execute function refuse_change();

create function guard_paper() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from documents d where d.id = new.document_id and d.organisation_id = new.cooperative_id) then
        raise exception 'the document is not one of this cooperative' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger its_own before insert on meeting_papers for each row execute function guard_paper();
create trigger its_own before insert on meeting_minutes for each row execute function guard_paper();

-- A resolution says what its item says, and the meeting is sealed in the same transaction.
create function guard_resolution() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from meeting_items i join meetings m on m.id = i.meeting_id
            where i.id = new.meeting_item_id and (i.matter, i.text, m.held_on) = (new.matter, new.text, new.passed_on)
              and new.no = m.no || '-' || lpad(i.position::text, 2, '0') and i.takes > 0
              and item_passes(i, meeting_heads(m) + meeting_additional(m))) then
        raise exception 'a resolution says what the meeting passed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger as_passed before insert on resolutions for each row execute function guard_resolution();
create function refuse_resolution_without_seal() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from meetings where id = new.meeting_id and state = 'SEALED') then
        raise exception 'a resolution is written by the sealing of its meeting' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger sealed_too after insert on resolutions deferrable initially deferred
    for each row execute function refuse_resolution_without_seal();

-- A charter rests on a decision about the charter, an admission on one about admissions, an expulsion likewise.
create function guard_resolution_use() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from resolutions r where r.id = new.resolution_id and r.matter = new.subject_kind)
        or not (case new.subject_kind
            when 'CHARTER' then exists (select 1 from charters c where c.id = new.subject_id and c.cooperative_id = new.cooperative_id)
            when 'ADMISSION' then exists (select 1 from members m where m.id = new.subject_id and m.cooperative_id = new.cooperative_id)
            else exists (select 1 from members m where m.id = new.subject_id and m.cooperative_id = new.cooperative_id
                         and m.exit_reason = 'EXPELLED') end) then
        raise exception 'this does not rest on that resolution' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger fits before insert on resolution_uses for each row execute function guard_resolution_use();
