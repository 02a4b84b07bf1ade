package liannong.meetings;

import java.time.LocalDate;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.registry.documents.Documents;
import liannong.registry.documents.NewDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a meeting on its day, or calls it off; takes the signed minutes. */
@Service
@Transactional
public class Proceedings {

    private static final int LONGEST_SIGNERS = 200;

    private final JdbcClient jdbc;
    private final Office office;
    private final Rights rights;
    private final MeetingRules rules;
    private final ConvocationSql agenda;
    private final Documents documents;

    Proceedings(
            JdbcClient jdbc,
            Office office,
            Rights rights,
            MeetingRules rules,
            ConvocationSql agenda,
            Documents documents) {
        this.jdbc = jdbc;
        this.office = office;
        this.rights = rights;
        this.rules = rules;
        this.agenda = agenda;
        this.documents = documents;
    }

    /**
     * Opens a meeting, on its day or, from paper, after it. Quorum and majorities count from now on by those who are
     * known at this moment to be members of that day, and by their additional votes; who is entered later has no vote.
     *
     * @throws Refused {@code MEETING_DAY_NOT_COME}, {@code AGENDA_EMPTY}, {@code PAPERS_NOT_LAID_OPEN} (COOP art 40),
     *     {@code NOBODY_VOTES_THAT_DAY},
     *     {@code ADDITIONAL_VOTES_OVER_THE_CAP} (art 22, when members have left since),
     *     {@code DELEGATES_NEED_MORE_MEMBERS}, {@code DELEGATES_TOO_FEW} (art 32),
     *     {@code MEETING_NO_LONGER_PLANNED}, {@code NO_SUCH_MEETING}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void open(long meetingId) {
        Held meeting = office.planned(meetingId);
        if (meeting.heldOn().isAfter(office.today()))
            throw new Refused(MeetingReason.MEETING_DAY_NOT_COME, meeting.heldOn());
        RulesInForce inForce = rules.inForce(meeting.cooperativeId(), meeting.heldOn());
        if (agenda.lastPosition(meetingId) == 0) throw new Refused(MeetingReason.AGENDA_EMPTY);
        papers(meeting, inForce.paperDays());
        rights(meeting);
        agenda.follow(meetingId, inForce);
        jdbc.sql("update meetings set state = 'OPEN', opened_by = :by, opened_at = :at where id = :id")
                .param("by", office.by())
                .param("at", office.at())
                .param("id", meetingId)
                .update();
    }

    private void papers(Held meeting, int paperDays) {
        if (agenda.matters(meeting.id()).stream().noneMatch(Matter::needsPapers)) return;
        Optional<LocalDate> open = jdbc.sql(
                        "select min(open_from) from meeting_papers where meeting_id = :meeting having count(*) > 0")
                .param("meeting", meeting.id())
                .query(LocalDate.class)
                .optional();
        LocalDate earliest = MeetingLaw.earliest(open.orElse(office.today()), paperDays);
        if (open.isEmpty() || meeting.heldOn().isBefore(earliest))
            throw new Refused(MeetingReason.PAPERS_NOT_LAID_OPEN, paperDays, earliest);
    }

    private void rights(Held meeting) {
        VotingRights now = rights.on(meeting.cooperativeId(), meeting.heldOn());
        if (now.members() == 0) throw new Refused(MeetingReason.NOBODY_VOTES_THAT_DAY, meeting.heldOn());
        if (meeting.kind() == MeetingKind.DELEGATES) ConvocationRules.delegates(now);
        else if (now.additional() > now.mostAdditional())
            throw new Refused(MeetingReason.ADDITIONAL_VOTES_OVER_THE_CAP, now.additional(), now.mostAdditional());
    }

    /**
     * Calls a meeting off that has not been sealed: because it cannot be held, or too few came.
     *
     * @throws Refused {@code MEETING_TEXT_MISSING} without a reason, {@code MEETING_NOT_OPEN}, {@code NO_SUCH_MEETING}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void cancel(long meetingId, String why) {
        office.notOver(meetingId);
        jdbc.sql("""
                        update meetings set state = 'CANCELLED', cancelled_by = :by, cancelled_at = :at, cancelled_why = :why
                        where id = :id""")
                .param("by", office.by())
                .param("at", office.at())
                .param("why", ConvocationRules.text(why, ConvocationRules.LONGEST_WHY))
                .param("id", meetingId)
                .update();
    }

    /**
     * Hands in the minutes as they were signed.
     *
     * @param signedBy who signed them, as it stands on the paper
     * @throws Refused {@code SIGNERS_MISSING}, {@code MEETING_NOT_OPEN}, {@code NO_SUCH_MEETING} and those of
     *     {@link Documents#add}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void minutes(long meetingId, NewDocument minutes, String signedBy) {
        Held meeting = office.open(meetingId);
        String signers = Typed.text(signedBy, LONGEST_SIGNERS, MeetingReason.SIGNERS_MISSING);
        jdbc.sql("""
                        insert into meeting_minutes (id, county_code, cooperative_id, meeting_id, document_id, signed_by, recorded_by,
                            recorded_at)
                        values (nextval('meeting_minutes_seq'), :county, :cooperative, :meeting, :document, :signed, :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", meeting.cooperativeId())
                .param("meeting", meetingId)
                .param("document", documents.add(Papers.of(meeting, minutes)))
                .param("signed", signers)
                .param("by", office.by())
                .param("at", office.at())
                .update();
    }
}
