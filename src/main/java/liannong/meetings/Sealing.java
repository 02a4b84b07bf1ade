package liannong.meetings;

import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a meeting for good: what passed becomes a resolution, and the record gets its fingerprint, which anybody who
 * has the record can compute again (SHA-256 of its text).
 */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class Sealing {

    private final JdbcClient jdbc;
    private final Office office;

    Sealing(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** The record of a meeting as it is now, line by line; empty where there is none to see. */
    @Transactional(readOnly = true)
    public Optional<String> record(long meetingId) {
        return one("select meeting_record(m) from meetings m where m.id = :id", meetingId, String.class);
    }

    /** The fingerprint of the record as it is now; of a sealed meeting it is the seal, unless something was changed. */
    @Transactional(readOnly = true)
    public Optional<String> fingerprint(long meetingId) {
        return one("select meeting_fingerprint(m) from meetings m where m.id = :id", meetingId, String.class);
    }

    /**
     * That the record still is what the user looked at.
     *
     * @throws Refused {@code MEETING_CHANGED_MEANWHILE}
     */
    @Transactional(readOnly = true)
    public void requireUnchanged(long meetingId, String seen) {
        if (!fingerprint(meetingId).orElse("").equals(seen)) throw new Refused(MeetingReason.MEETING_CHANGED_MEANWHILE);
    }

    /**
     * Seals a meeting; nothing of it changes from then on.
     *
     * @param seen the fingerprint of what the user looked at
     * @throws Refused {@code QUORUM_NOT_MET} (COOP art 30), {@code ITEMS_NOT_VOTED}, {@code MINUTES_MISSING},
     *     {@code RECORDER_DOES_NOT_SEAL} for whoever recorded any of it, {@code ROLL_NO_LONGER_FITS} when somebody
     *     ticked off had, by what is known now, no such vote, {@code MEETING_CHANGED_MEANWHILE},
     *     {@code MEETING_NOT_OPEN}, {@code NO_SUCH_MEETING}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void seal(long meetingId, String seen) {
        Held meeting = office.open(meetingId);
        check(meeting);
        requireUnchanged(meetingId, seen);
        int rights = meeting.heads() + meeting.additional();
        jdbc.sql("""
                        insert into resolutions (id, county_code, cooperative_id, meeting_item_id, meeting_id, no, matter, text, passed_on)
                        select nextval('resolutions_seq'), i.county_code, i.cooperative_id, i.id, m.id,
                               m.no || '-' || lpad(i.position::text, 2, '0'), i.matter, i.text, m.held_on
                        from meeting_items i join meetings m on m.id = i.meeting_id
                        where m.id = :id and item_passes(i, :rights) order by i.position""").param("id", meetingId).param("rights", rights).update();
        jdbc.sql("""
                        update meetings set state = 'SEALED', sealed_by = :by, sealed_at = :at where id = :id""")
                .param("by", office.by())
                .param("at", office.at())
                .param("id", meetingId)
                .update();
    }

    private void check(Held meeting) {
        if (!meeting.quorum().isMet())
            throw new Refused(
                    MeetingReason.QUORUM_NOT_MET,
                    meeting.present(),
                    meeting.quorum().needed());
        int open = number("select count(*)::int from meeting_items where meeting_id = :id and takes = 0", meeting.id());
        if (open > 0) throw new Refused(MeetingReason.ITEMS_NOT_VOTED, open);
        if (number("select count(*)::int from meeting_minutes where meeting_id = :id", meeting.id()) == 0)
            throw new Refused(MeetingReason.MINUTES_MISSING);
        int strangers = number("select meeting_strangers(m) from meetings m where m.id = :id", meeting.id());
        if (strangers > 0) throw new Refused(MeetingReason.ROLL_NO_LONGER_FITS, strangers);
        boolean recorder = jdbc.sql("""
                        select :me in (select recorded_by from attendance where meeting_id = :id
                            union select taken_by from meeting_items where meeting_id = :id
                            union select recorded_by from meeting_minutes where meeting_id = :id)""")
                .param("me", office.by())
                .param("id", meeting.id())
                .query(Boolean.class)
                .single();
        if (recorder) throw new Refused(MeetingReason.RECORDER_DOES_NOT_SEAL);
    }

    private int number(String sql, long meetingId) {
        return one(sql, meetingId, Integer.class).orElse(0);
    }

    private <T> Optional<T> one(String sql, long meetingId, Class<T> type) {
        return jdbc.sql(sql).param("id", meetingId).query(type).optional();
    }
}
