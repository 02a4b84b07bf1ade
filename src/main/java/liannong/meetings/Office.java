package liannong.meetings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose meetings the acting user may write about, in which state they stand, and in whose name it is written. */
@Component
class Office {

    private static final String HELD = """
            select m.id, m.cooperative_id, m.no, m.kind, m.state, m.convened_on, m.papers_open_from, m.held_on, m.quorum_num, m.quorum_den,
                   m.paper_days, m.proxies, meeting_heads(m) as heads, meeting_additional(m) as additional,
                   (select count(*)::int from attendance a where a.meeting_id = m.id) as present
            from meetings m where m.id = :id""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Office(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * That the user works for this cooperative, and nobody else enters meetings or rights for it until the end of the
     * transaction.
     *
     * @throws Refused {@code MEETING_NOT_YOURS}
     */
    void cooperative(long id) {
        boolean mine = CurrentUser.get().organisationIds().contains(id)
                && jdbc.sql("select exists (select 1 from organisations where id = :id and kind = 'COOPERATIVE')")
                        .param("id", id)
                        .query(Boolean.class)
                        .single();
        if (!mine) throw new Refused(MeetingReason.MEETING_NOT_YOURS);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('meetings', :id))::text")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** @throws Refused {@code NO_SUCH_MEETING}, {@code MEETING_NO_LONGER_PLANNED} */
    Held planned(long meetingId) {
        return locked(meetingId, "update", Set.of(MeetingState.CONVENED), MeetingReason.MEETING_NO_LONGER_PLANNED);
    }

    /** @throws Refused {@code NO_SUCH_MEETING}, {@code MEETING_NOT_OPEN} */
    Held open(long meetingId) {
        return locked(meetingId, "update", Set.of(MeetingState.OPEN), MeetingReason.MEETING_NOT_OPEN);
    }

    /** As {@link #open}, for what several do at once: nobody seals it meanwhile. */
    Held openForMany(long meetingId) {
        return locked(meetingId, "share", Set.of(MeetingState.OPEN), MeetingReason.MEETING_NOT_OPEN);
    }

    /** @throws Refused {@code NO_SUCH_MEETING}, {@code MEETING_NOT_OPEN} when it is over */
    Held notOver(long meetingId) {
        return locked(
                meetingId, "update", Set.of(MeetingState.CONVENED, MeetingState.OPEN), MeetingReason.MEETING_NOT_OPEN);
    }

    private Held locked(long id, String strength, Set<MeetingState> states, MeetingReason otherwise) {
        boolean there = jdbc.sql("select id from meetings where id = :id for " + strength)
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) throw new Refused(MeetingReason.NO_SUCH_MEETING);
        Held held = jdbc.sql(HELD).param("id", id).query(Held.class).single(); // as it stands now that nobody moves it
        if (!states.contains(held.state())) throw new Refused(otherwise);
        return held;
    }

    LocalDate today() {
        return clock.today();
    }

    long by() {
        return CurrentUser.get().id();
    }

    Timestamp at() {
        return Timestamp.from(clock.instant());
    }
}
