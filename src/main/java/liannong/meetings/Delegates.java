package liannong.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands for the members (COOP art 32): only where there are more than 150, and never fewer than 51 delegates. */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class Delegates {

    public static final int LONGEST_LIST = 400;

    private final JdbcClient jdbc;
    private final Office office;
    private final Rights rights;

    Delegates(JdbcClient jdbc, Office office, Rights rights) {
        this.jdbc = jdbc;
        this.office = office;
        this.rights = rights;
    }

    /** Those in office, by their numbers, at most 400. */
    @Transactional(readOnly = true)
    public List<DelegateRow> rows(long cooperativeId) {
        return jdbc.sql("""
                        select d.id, d.member_id, m.member_no, m.name, d.valid_from, d.document
                        from delegates d join members m on m.id = d.member_id
                        where d.cooperative_id = :cooperative and d.valid_to = 'infinity'
                        order by m.member_no collate "C", d.id limit :limit""")
                .param("cooperative", cooperativeId)
                .param("limit", LONGEST_LIST)
                .query(DelegateRow.class)
                .list();
    }

    /**
     * Enters who was elected, all of them or none; a refusal says of whom it speaks.
     *
     * @param document the decision by which they were elected
     * @throws Refused {@code RIGHT_GROUND_MISSING}, {@code NOT_A_MEMBER_ON_THAT_DAY}, {@code RIGHT_GIVEN_ALREADY},
     *     {@code RIGHTS_COUNTED_NOW} while a meeting is on, {@code MEETING_NOT_YOURS}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void elect(long cooperativeId, Set<Long> memberIds, LocalDate from, String document) {
        office.cooperative(cooperativeId);
        String title = Rights.text(document, Rights.LONGEST_DOCUMENT);
        for (long member : memberIds) {
            String who = rights.mayBegin(cooperativeId, member, from);
            insert(cooperativeId, member, who, from, title);
        }
    }

    /**
     * Ends an office; from that day it is not held.
     *
     * @throws Refused {@code NO_SUCH_RIGHT}, {@code RIGHT_ENDS_BEFORE_IT_BEGINS}, {@code RIGHTS_COUNTED_NOW},
     *     {@code MEETING_NOT_YOURS}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void end(long cooperativeId, long id, LocalDate on) {
        rights.end("delegates", cooperativeId, id, on);
    }

    private void insert(long cooperativeId, long memberId, String who, LocalDate from, String document) {
        try {
            jdbc.sql("""
                            insert into delegates (id, county_code, cooperative_id, member_id, valid_from, document, recorded_by, recorded_at)
                            values (nextval('delegates_seq'), :county, :cooperative, :member, :from, :document, :by, :at)""")
                    .param("county", SystemUser.COUNTY)
                    .param("cooperative", cooperativeId)
                    .param("member", memberId)
                    .param("from", from)
                    .param("document", document)
                    .param("by", office.by())
                    .param("at", office.at())
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (Broken.promise(refused, "delegate_once")) throw new Refused(MeetingReason.RIGHT_GIVEN_ALREADY, who);
            throw refused;
        }
    }
}
