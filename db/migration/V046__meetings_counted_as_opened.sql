-- A meeting counts by those who were known to be members of its day when it was opened, until it is sealed and after: who is
-- entered while it is on changes neither its quorum nor its majorities, and has no vote in it. (COOP arts 22, 30)
create function may_vote(m meetings, r members) returns boolean language sql stable as $$
    select r.cooperative_id = m.cooperative_id and r.joined_on <= m.held_on and (r.left_on is null or r.left_on > m.held_on)
        and (m.opened_at is null or r.admitted_at is null or r.admitted_at <= m.opened_at)
        and (m.kind = 'GENERAL' or exists (select 1 from delegates d
            where d.member_id = r.id and d.valid_from <= m.held_on and d.valid_to > m.held_on))
$$;

do $$
declare counted_at_the_seal text := (select conname from pg_constraint where conrelid = 'meetings'::regclass
        and pg_get_constraintdef(oid) like '%num_nonnulls(sealed_by, sealed_at, heads, rights, seal)%');
begin
    execute format('alter table meetings drop constraint %I', counted_at_the_seal);
end $$;
alter table meetings disable trigger guarded; -- it lets nothing of a meeting that is on be counted but by the opening
update meetings m set heads = meeting_heads(m), rights = meeting_heads(m) + meeting_additional(m) where state = 'OPEN';
alter table meetings
    enable trigger guarded,
    add check (num_nonnulls(sealed_by, sealed_at, seal) in (0, 3)),
    add check (num_nonnulls(heads, rights) in (0, 2)),
    add check (heads is null or opened_by is not null),
    add check (heads is not null or state not in ('OPEN', 'SEALED'));

create or replace function meeting_heads(m meetings) returns integer language sql stable as $$
    select coalesce(m.heads, (select count(*)::integer from members r where r.cooperative_id = m.cooperative_id and may_vote(m, r)))
$$;
create or replace function meeting_additional(m meetings) returns integer language sql stable as $$
    select coalesce(m.rights - m.heads, (
        select coalesce(sum(a.votes), 0)::integer from additional_votes a join members r on r.id = a.member_id
        where m.kind = 'GENERAL' and a.cooperative_id = m.cooperative_id and a.valid_from <= m.held_on and a.valid_to > m.held_on
          and may_vote(m, r)))
$$;
-- Whether somebody who is ticked off had, by what is known now, no vote on that day, or another number of votes.
create function meeting_stranger(m meetings, a attendance) returns boolean language sql stable as $$
    select not exists (select 1 from members r where r.id = a.member_id and may_vote(m, r))
        or a.additional <> coalesce((select v.votes from additional_votes v where m.kind = 'GENERAL' and v.member_id = a.member_id
            and v.valid_from <= m.held_on and v.valid_to > m.held_on), 0)
$$;
create or replace function meeting_strangers(m meetings) returns integer language sql stable as $$
    select count(*)::integer from attendance a where a.meeting_id = m.id and meeting_stranger(m, a)
$$;

create or replace function guard_sealing(m meetings) returns void language plpgsql as $$
begin
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

create or replace function guard_meeting() returns trigger language plpgsql as $$
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
    if old.state = 'OPEN' and (new.heads, new.rights) is distinct from (old.heads, old.rights) then
        raise exception 'the voting rights of the day are others' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state = new.state then
        if to_jsonb(new) - planned is distinct from to_jsonb(old) - planned then
            raise exception 'only the plan of a meeting changes' using errcode = 'integrity_constraint_violation';
        end if;
    elsif (old.state, new.state) = ('CONVENED', 'OPEN') then
        new.heads := null;
        new.rights := null;
        perform guard_opening(new);
        select meeting_heads(new), meeting_heads(new) + meeting_additional(new) into new.heads, new.rights;
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

create or replace function guard_attendance() returns trigger language plpgsql as $$
declare m meetings;
begin
    select * into m from meetings where id = new.meeting_id;
    if not exists (select 1 from members r where r.id = new.member_id and (r.member_no, r.name) = (new.member_no, new.name)
            and may_vote(m, r)) then
        raise exception 'on % this is nobody who votes', m.held_on using errcode = 'integrity_constraint_violation';
    end if;
    if new.additional <> coalesce((select a.votes from additional_votes a where m.kind = 'GENERAL' and a.member_id = new.member_id
            and a.valid_from <= m.held_on and a.valid_to > m.held_on), 0) then
        raise exception 'the additional votes of the day are others' using errcode = 'integrity_constraint_violation';
    end if;
    if new.holder_id is not null then
        perform pg_advisory_xact_lock(hashtextextended('proxies', new.meeting_id));
        if exists (select 1 from attendance a where a.meeting_id = m.id and a.member_id = new.holder_id and a.holder_id is not null)
                or (select count(*) from attendance a where a.meeting_id = m.id and a.holder_id = new.holder_id
                    and a.member_id <> new.member_id) >= m.proxies then
            raise exception 'who holds a proxy is there himself, and holds at most %', m.proxies using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;

-- A charter rests on a decision about the charter, an admission on one about admissions, an expulsion likewise; and on none
-- that was passed after it took effect.
create or replace function guard_resolution_use() returns trigger language plpgsql as $$
declare passed date := (select r.passed_on from resolutions r where r.id = new.resolution_id and r.matter = new.subject_kind);
begin
    if passed is null or not (case new.subject_kind
            when 'CHARTER' then exists (select 1 from charters c where c.id = new.subject_id
                and c.cooperative_id = new.cooperative_id and c.valid_from >= passed)
            when 'ADMISSION' then exists (select 1 from members m where m.id = new.subject_id
                and m.cooperative_id = new.cooperative_id and m.joined_on >= passed)
            else exists (select 1 from members m where m.id = new.subject_id
                and m.cooperative_id = new.cooperative_id and m.exit_reason = 'EXPELLED' and m.left_on >= passed) end) then
        raise exception 'this does not rest on that resolution' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
