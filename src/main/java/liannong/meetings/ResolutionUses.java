package liannong.meetings;

import java.time.LocalDate;
import java.util.List;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which version of a charter, which admitted and which expelled member of the registry rests on which resolution. */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class ResolutionUses {

    public static final int LONGEST_LIST = 200;

    /** What there is of a kind, and on which resolution it rests already; 0 for none. */
    private static final String SUBJECTS = """
            select s.*, coalesce(u.resolution_id, 0) as resolution_id from (
                select c.id as subject_id, 'CHARTER' as kind, c.version_no::text as no, null::text as name, c.valid_from as day,
                       c.cooperative_id from charters c
                union all
                select m.id, 'ADMISSION', m.member_no, m.name, m.joined_on, m.cooperative_id from members m
                union all
                select m.id, 'EXPULSION', m.member_no, m.name, m.left_on, m.cooperative_id from members m where m.exit_reason = 'EXPELLED') s
            left join resolution_uses u on u.subject_kind = s.kind and u.subject_id = s.subject_id
            """;

    private final JdbcClient jdbc;
    private final Office office;
    private final Resolutions resolutions;

    ResolutionUses(JdbcClient jdbc, Office office, Resolutions resolutions) {
        this.jdbc = jdbc;
        this.office = office;
        this.resolutions = resolutions;
    }

    /** What rests on the resolutions of a meeting, at most 200. */
    @Transactional(readOnly = true)
    public List<UseRow> ofMeeting(long meetingId) {
        return jdbc.sql("select * from (" + SUBJECTS
                        + ") x where x.resolution_id in (select id from resolutions where meeting_id = :meeting)"
                        + " order by x.resolution_id, x.kind, x.no collate \"C\", x.subject_id limit :limit")
                .param("meeting", meetingId)
                .param("limit", LONGEST_LIST)
                .query(UseRow.class)
                .list();
    }

    /** What may still be tied to a resolution about this, the latest first. */
    @Transactional(readOnly = true)
    public List<UseRow> candidates(long cooperativeId, SubjectKind kind, String text, int offset, int limit) {
        return jdbc.sql("select * from (" + SUBJECTS + ") x where x.cooperative_id = :cooperative and x.kind = :kind"
                        + " and x.resolution_id = 0 and (x.no || ' ' || coalesce(x.name, '')) like '%' || :text || '%'"
                        + " order by x.day desc, x.subject_id desc offset :offset limit :limit")
                .param("cooperative", cooperativeId)
                .param("kind", kind.name())
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_LIST))
                .query(UseRow.class)
                .list();
    }

    /**
     * Enters that something rests on a resolution; once for each.
     *
     * @throws Refused {@code NO_SUCH_RESOLUTION}, {@code RESOLUTION_OF_ANOTHER_MATTER}, {@code RESOLUTION_LATER} when
     *     it was passed after the charter came into force, the member joined or left, {@code SUBJECT_DOES_NOT_FIT} when
     *     there is none such in the cooperative, {@code SUBJECT_RESTS_ALREADY}, {@code MEETING_NOT_YOURS}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void tie(long cooperativeId, long resolutionId, SubjectKind kind, long subjectId) {
        office.cooperative(cooperativeId);
        LocalDate day = jdbc.sql("select x.day from (" + SUBJECTS
                        + ") x where x.cooperative_id = :cooperative and x.kind = :kind and x.subject_id = :subject")
                .param("cooperative", cooperativeId)
                .param("kind", kind.name())
                .param("subject", subjectId)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new Refused(MeetingReason.SUBJECT_DOES_NOT_FIT));
        resolutions.require(resolutionId, cooperativeId, day, Matter.valueOf(kind.name()));
        try {
            jdbc.sql("""
                            insert into resolution_uses (id, county_code, cooperative_id, resolution_id, subject_kind, subject_id, recorded_by,
                                recorded_at)
                            values (nextval('resolution_uses_seq'), :county, :cooperative, :resolution, :kind, :subject, :by, :at)""")
                    .param("county", SystemUser.COUNTY)
                    .param("cooperative", cooperativeId)
                    .param("resolution", resolutionId)
                    .param("kind", kind.name())
                    .param("subject", subjectId)
                    .param("by", office.by())
                    .param("at", office.at())
                    .update();
        } catch (DuplicateKeyException rests) {
            throw new Refused(MeetingReason.SUBJECT_RESTS_ALREADY);
        }
    }
}
