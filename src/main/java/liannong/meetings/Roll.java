package liannong.meetings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may vote, and who is there. Several clerks tick at once; the same tick twice is one. */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class Roll {

    public static final int LONGEST = 5_000;

    private final JdbcClient jdbc;
    private final Office office;

    Roll(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** Who was known to have a vote when the meeting was opened, or is ticked off; by number, at most 5,000. */
    @Transactional(readOnly = true)
    public List<RollRow> rows(long meetingId) {
        return jdbc.sql("""
                        select r.id as member_id, r.member_no, coalesce(a.name, r.name) as name,
                               d.name || coalesce(' ' || r.group_no, '') as place,
                               coalesce(a.basic + a.additional, 1 + coalesce(v.votes, 0)) as votes, a.member_id is not null as present,
                               a.holder_id, h.name as holder,
                               (select count(*)::int from attendance x where x.meeting_id = m.id and x.holder_id = r.id) as holds,
                               (select count(*)::int from votes c where c.meeting_id = m.id and c.member_id = r.id) as cast,
                               m.state = 'OPEN' and a.member_id is not null and meeting_stranger(m, a) as stranger
                        from meetings m join members r on r.cooperative_id = m.cooperative_id
                        join divisions d on d.code = r.division_code
                        left join attendance a on a.meeting_id = m.id and a.member_id = r.id
                        left join attendance h on h.meeting_id = m.id and h.member_id = a.holder_id
                        left join additional_votes v on m.kind = 'GENERAL' and v.member_id = r.id and v.valid_from <= m.held_on
                            and v.valid_to > m.held_on
                        where m.id = :meeting and (a.member_id is not null or may_vote(m, r))
                        order by r.member_no collate "C", r.id limit :limit""")
                .param("meeting", meetingId)
                .param("limit", LONGEST)
                .query(RollRow.class)
                .list();
    }

    /**
     * Ticks somebody off who is there himself. Who is ticked already stays so.
     *
     * @throws Refused {@code NOT_A_VOTER_THAT_DAY}, {@code PRESENT_OTHERWISE} when he is there by proxy,
     *     {@code MEETING_NOT_OPEN}, {@code NO_SUCH_MEETING}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void tick(long meetingId, long memberId) {
        office.openForMany(meetingId);
        enter(meetingId, memberId, null);
    }

    /**
     * Enters that somebody is represented, by a proxy in writing, by a voter who is there himself.
     *
     * @throws Refused {@code PROXY_HOLDER_NOT_THERE}, {@code PROXY_ENTERED_ALREADY}, {@code PROXY_HOLDS_TOO_MANY} (the
     *     charter says how many), {@code NOT_A_VOTER_THAT_DAY}, {@code PRESENT_OTHERWISE}, {@code MEETING_NOT_OPEN},
     *     {@code NO_SUCH_MEETING}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void represent(long meetingId, long memberId, long holderId) {
        Held meeting = office.open(meetingId);
        Ticked holder =
                ticked(meetingId, holderId).orElseThrow(() -> new Refused(MeetingReason.PROXY_HOLDER_NOT_THERE));
        if (holder.holderId() != null || holderId == memberId) throw new Refused(MeetingReason.PROXY_HOLDER_NOT_THERE);
        ticked(meetingId, memberId).ifPresent(before -> {
            if (!Objects.equals(before.holderId(), holderId)) throw new Refused(MeetingReason.PRESENT_OTHERWISE);
            throw new Refused(MeetingReason.PROXY_ENTERED_ALREADY, before.name(), holder.name());
        });
        if (holder.holds() >= meeting.proxies())
            throw new Refused(MeetingReason.PROXY_HOLDS_TOO_MANY, meeting.proxies());
        enter(meetingId, memberId, holderId);
    }

    private record Ticked(String name, @Nullable Long holderId, int holds) {}

    private Optional<Ticked> ticked(long meetingId, long memberId) {
        return jdbc.sql("""
                        select a.member_no || ' ' || a.name as name, a.holder_id, (select count(*)::int from attendance x
                            where x.meeting_id = a.meeting_id and x.holder_id = a.member_id) as holds
                        from attendance a where a.meeting_id = :meeting and a.member_id = :member""")
                .param("meeting", meetingId)
                .param("member", memberId)
                .query(Ticked.class)
                .optional();
    }

    /**
     * Takes a tick back, and the votes of him who was not there.
     *
     * @param withVotes whether the user knows that votes go with it
     * @throws Refused {@code HOLDS_PROXIES_OF_OTHERS}, {@code HAS_VOTED_ALREADY} unless {@code withVotes},
     *     {@code MEETING_NOT_OPEN}, {@code NO_SUCH_MEETING}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void untick(long meetingId, long memberId, boolean withVotes) {
        office.open(meetingId);
        if (number(
                        "select count(*)::int from attendance where meeting_id = :meeting and holder_id = :member",
                        meetingId,
                        memberId)
                > 0) throw new Refused(MeetingReason.HOLDS_PROXIES_OF_OTHERS);
        int cast = number(
                "select count(*)::int from votes where meeting_id = :meeting and member_id = :member",
                meetingId,
                memberId);
        if (cast > 0 && !withVotes) throw new Refused(MeetingReason.HAS_VOTED_ALREADY, cast);
        jdbc.sql("delete from attendance where meeting_id = :meeting and member_id = :member")
                .param("meeting", meetingId)
                .param("member", memberId)
                .update();
    }

    private int number(String sql, long meetingId, long memberId) {
        return jdbc.sql(sql)
                .param("meeting", meetingId)
                .param("member", memberId)
                .query(Integer.class)
                .single();
    }

    private void enter(long meetingId, long memberId, @Nullable Long holderId) {
        int entered = insert(meetingId, memberId, holderId);
        if (entered > 0) return;
        Ticked known = ticked(meetingId, memberId).orElseThrow(() -> new Refused(MeetingReason.NOT_A_VOTER_THAT_DAY));
        if (!Objects.equals(known.holderId(), holderId)) throw new Refused(MeetingReason.PRESENT_OTHERWISE);
    }

    private int insert(long meetingId, long memberId, @Nullable Long holderId) {
        try {
            return jdbc.sql("""
                            insert into attendance (meeting_id, member_id, county_code, cooperative_id, member_no, name, holder_id,
                                additional, recorded_by, recorded_at)
                            select m.id, r.id, :county, m.cooperative_id, r.member_no, r.name, :holder,
                                   coalesce((select v.votes from additional_votes v where m.kind = 'GENERAL' and v.member_id = r.id
                                       and v.valid_from <= m.held_on and v.valid_to > m.held_on), 0), :by, :at
                            from meetings m join members r on r.cooperative_id = m.cooperative_id
                            where m.id = :meeting and r.id = :member
                            on conflict (meeting_id, member_id) do nothing""")
                    .param("county", SystemUser.COUNTY)
                    .param("holder", holderId, java.sql.Types.BIGINT)
                    .param("by", office.by())
                    .param("at", office.at())
                    .param("meeting", meetingId)
                    .param("member", memberId)
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMostSpecificCause().getMessage()).contains("nobody who votes"))
                throw new Refused(MeetingReason.NOT_A_VOTER_THAT_DAY);
            throw refused;
        }
    }
}
