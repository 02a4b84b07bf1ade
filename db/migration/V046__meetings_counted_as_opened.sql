-- Whether somebody who is ticked off had, by what is known now, no vote on that day, or another number of votes.
create function meeting_stranger(m meetings, a attendance) returns boolean language sql stable as $$
    select not exists (select 1 from members r where r.id = a.member_id and r.cooperative_id = m.cooperative_id
            and r.joined_on <= m.held_on and (r.left_on is null or r.left_on > m.held_on)
            and (m.kind = 'GENERAL' or exists (select 1 from delegates d
                where d.member_id = r.id and d.valid_from <= m.held_on and d.valid_to > m.held_on)))
        or a.additional <> coalesce((select v.votes from additional_votes v where m.kind = 'GENERAL' and v.member_id = a.member_id
            and v.valid_from <= m.held_on and v.valid_to > m.held_on), 0)
$$;
create or replace function meeting_strangers(m meetings) returns integer language sql stable as $$
    select count(*)::integer from attendance a where a.meeting_id = m.id and meeting_stranger(m, a)
$$;
