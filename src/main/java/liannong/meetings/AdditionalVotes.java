package liannong.meetings;

import java.time.LocalDate;
import java.util.List;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has more votes than one, and why (COOP art 22); holders and numbers are told at every meeting. */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class AdditionalVotes {

    public static final int LONGEST_LIST = 200;
    public static final int LONGEST_GROUND = 200;

    private final JdbcClient jdbc;
    private final Office office;
    private final Rights rights;

    AdditionalVotes(JdbcClient jdbc, Office office, Rights rights) {
        this.jdbc = jdbc;
        this.office = office;
        this.rights = rights;
    }

    /** Those in force first, then those that ended, at most 200. */
    @Transactional(readOnly = true)
    public List<AdditionalVoteRow> rows(long cooperativeId) {
        return list(cooperativeId, null);
    }

    /** Those who have them on a day; of these a meeting is told. */
    @Transactional(readOnly = true)
    public List<AdditionalVoteRow> on(long cooperativeId, LocalDate day) {
        return list(cooperativeId, day);
    }

    /** All votes of a day, and what the law allows of them. */
    @Transactional(readOnly = true)
    public VotingRights rights(long cooperativeId, LocalDate day) {
        return rights.on(cooperativeId, day);
    }

    /** Members of today whose number or name holds the text, in order of their numbers. */
    @Transactional(readOnly = true)
    public List<VoterRow> members(long cooperativeId, String text, int offset, int limit) {
        return jdbc.sql("""
                        select id as member_id, member_no, name from members
                        where cooperative_id = :cooperative and joined_on <= :today and (left_on is null or left_on > :today)
                          and (member_no || ' ' || name) like '%' || :text || '%'
                        order by member_no collate "C", id offset :offset limit :limit""")
                .param("cooperative", cooperativeId)
                .param("today", office.today())
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_LIST))
                .query(VoterRow.class)
                .list();
    }

    /**
     * Gives a member additional votes from a day on.
     *
     * @throws Refused {@code VOTES_NOT_POSITIVE}, {@code RIGHT_GROUND_MISSING}, {@code NOT_A_MEMBER_ON_THAT_DAY},
     *     {@code RIGHT_GIVEN_ALREADY}, {@code ADDITIONAL_VOTES_OVER_THE_CAP} (COOP art 22: a fifth of the basic votes),
     *     {@code RIGHTS_COUNTED_NOW} while a meeting is on, {@code MEETING_NOT_YOURS}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void grant(GrantVotes order) {
        office.cooperative(order.cooperativeId());
        if (order.votes() < 1) throw new Refused(MeetingReason.VOTES_NOT_POSITIVE);
        String ground = Rights.text(order.ground(), LONGEST_GROUND);
        String document = Rights.text(order.document(), Rights.LONGEST_DOCUMENT);
        String who = rights.mayBegin(order.cooperativeId(), order.memberId(), order.from());
        VotingRights before = rights.on(order.cooperativeId(), order.from());
        try {
            insert(order, ground, document);
        } catch (DataIntegrityViolationException refused) {
            throw said(order, who, before, refused);
        }
    }

    /**
     * Ends additional votes; from that day they are none.
     *
     * @throws Refused {@code NO_SUCH_RIGHT}, {@code RIGHT_ENDS_BEFORE_IT_BEGINS}, {@code RIGHTS_COUNTED_NOW},
     *     {@code MEETING_NOT_YOURS}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void end(long cooperativeId, long id, LocalDate on) {
        rights.end("additional_votes", cooperativeId, id, on);
    }

    private static RuntimeException said(
            GrantVotes order, String who, VotingRights before, DataIntegrityViolationException refused) {
        String said = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (said.contains("additional_votes_once")) return new Refused(MeetingReason.RIGHT_GIVEN_ALREADY, who);
        if (!said.contains("20 %")) return refused;
        return new Refused(
                MeetingReason.ADDITIONAL_VOTES_OVER_THE_CAP,
                before.additional() + order.votes(),
                before.mostAdditional());
    }

    private List<AdditionalVoteRow> list(long cooperativeId, @Nullable LocalDate day) {
        return jdbc.sql("""
                        select a.id, a.member_id, m.member_no, m.name, a.votes, a.valid_from, nullif(a.valid_to, 'infinity') as until,
                               a.ground, a.document
                        from additional_votes a join members m on m.id = a.member_id
                        where a.cooperative_id = :cooperative and (:day::date is null or a.valid_from <= :day and a.valid_to > :day)
                        order by a.valid_to desc, m.member_no collate "C", a.id limit :limit""")
                .param("cooperative", cooperativeId)
                .param("day", day, java.sql.Types.DATE)
                .param("limit", LONGEST_LIST)
                .query(AdditionalVoteRow.class)
                .list();
    }

    private void insert(GrantVotes order, String ground, String document) {
        jdbc.sql("""
                        insert into additional_votes (id, county_code, cooperative_id, member_id, votes, valid_from, ground, document,
                            recorded_by, recorded_at)
                        values (nextval('additional_votes_seq'), :county, :cooperative, :member, :votes, :from, :ground, :document, :by,
                            :at)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", order.cooperativeId())
                .param("member", order.memberId())
                .param("votes", order.votes())
                .param("from", order.from())
                .param("ground", ground)
                .param("document", document)
                .param("by", office.by())
                .param("at", office.at())
                .update();
    }
}
