package liannong.meetings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liannong.access.Roles;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each item is voted, member by member; until the sealing a vote may be entered anew. */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class Ballots {

    private final JdbcClient jdbc;
    private final Office office;

    Ballots(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** Everybody who is there, by number, with his vote on the item, at most 5,000. */
    @Transactional(readOnly = true)
    public List<BallotRow> rows(long meetingId, long itemId) {
        return jdbc.sql("""
                        select a.member_id, a.member_no, a.name, a.basic + a.additional as votes, h.name as holder, v.choice
                        from attendance a left join votes v on v.item_id = :item and v.member_id = a.member_id
                        left join attendance h on h.meeting_id = a.meeting_id and h.member_id = a.holder_id
                        where a.meeting_id = :meeting order by a.member_no collate "C", a.member_id limit :limit""")
                .param("meeting", meetingId)
                .param("item", itemId)
                .param("limit", Roll.LONGEST)
                .query(BallotRow.class)
                .list();
    }

    /**
     * Enters how an item was voted, in place of what was entered before.
     *
     * @throws Refused {@code QUORUM_NOT_MET} (COOP art 30), {@code VOTED_MEANWHILE} when somebody entered it since or
     *     others are there now, {@code VOTES_BUT_IS_NOT_THERE}, {@code NO_SUCH_ITEM}, {@code MEETING_NOT_OPEN},
     *     {@code NO_SUCH_MEETING}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void take(TakeVote order) {
        Held meeting = office.open(order.meetingId());
        if (!meeting.quorum().isMet())
            throw new Refused(
                    MeetingReason.QUORUM_NOT_MET,
                    meeting.present(),
                    meeting.quorum().needed());
        Set<Long> named = new HashSet<>(order.against());
        named.addAll(order.abstained());
        named.addAll(order.silent());
        if (named.size()
                != order.against().size()
                        + order.abstained().size()
                        + order.silent().size()) throw new IllegalArgumentException("nobody votes twice");
        mark(order);
        if (!there(order.meetingId()).equals(order.there())) throw new Refused(MeetingReason.VOTED_MEANWHILE);
        if (!order.there().containsAll(named)) throw new Refused(MeetingReason.VOTES_BUT_IS_NOT_THERE);
        jdbc.sql("delete from votes where item_id = :item")
                .param("item", order.itemId())
                .update();
        insert(order);
    }

    private void mark(TakeVote order) {
        Integer takes = jdbc.sql("select takes from meeting_items where id = :item and meeting_id = :meeting")
                .param("item", order.itemId())
                .param("meeting", order.meetingId())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused(MeetingReason.NO_SUCH_ITEM));
        if (takes != order.seenTakes()) throw new Refused(MeetingReason.VOTED_MEANWHILE);
        jdbc.sql("update meeting_items set takes = takes + 1, taken_by = :by, taken_at = :at where id = :item")
                .param("by", office.by())
                .param("at", office.at())
                .param("item", order.itemId())
                .update();
    }

    private Set<Long> there(long meetingId) {
        return jdbc.sql("select member_id from attendance where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(Long.class)
                .set();
    }

    private void insert(TakeVote order) {
        jdbc.sql("""
                        insert into votes (item_id, member_id, meeting_id, county_code, cooperative_id, choice, recorded_by, recorded_at)
                        select :item, member_id, meeting_id, county_code, cooperative_id,
                               case when member_id = any (:against) then 'AGAINST' when member_id = any (:abstained) then 'ABSTAIN'
                                    else 'FOR' end, :by, :at
                        from attendance where meeting_id = :meeting and not member_id = any (:silent)""")
                .param("item", order.itemId())
                .param("meeting", order.meetingId())
                .param("against", ids(order.against()))
                .param("abstained", ids(order.abstained()))
                .param("silent", ids(order.silent()))
                .param("by", office.by())
                .param("at", office.at())
                .update();
    }

    private static Long[] ids(Set<Long> members) {
        return members.toArray(Long[]::new);
    }
}
