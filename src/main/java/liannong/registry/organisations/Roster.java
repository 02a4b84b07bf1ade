package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import liannong.base.Broken;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roster of a cooperative (COOP art 19): who is admitted and who leaves, with day and document. It tells the truth:
 * a composition that breaks the law is shown as a finding and not refused, but for units of public administration.
 */
@Service
@Transactional
@PreAuthorize(OrganisationRights.READ)
public class Roster {

    public static final int LONGEST_PAGE = 200;

    private static final String NUMBER = "[0-9A-Za-z-]{1,12}";

    private final JdbcClient jdbc;
    private final Reach reach;
    private final FieldCipher cipher;
    private final NewMembers newMembers;
    private final DutyKeeper duties;

    Roster(JdbcClient jdbc, Reach reach, FieldCipher cipher, NewMembers newMembers, DutyKeeper duties) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.cipher = cipher;
        this.newMembers = newMembers;
        this.duties = duties;
    }

    /** Present members by their number, or those who left, last first. */
    @Transactional(readOnly = true)
    public List<MemberRow> rows(long cooperativeId, boolean left, int offset, int limit) {
        return jdbc.sql("""
                        select m.id, m.member_no, m.kind, o.kind as organisation_kind, m.household_id, m.organisation_id, m.name,
                               t.name || ' ' || d.name as place, m.joined_on, m.left_on, m.exit_reason, m.entry_document, m.exit_document
                        from members m join divisions d on d.code = m.division_code join divisions t on t.code = d.parent_code
                        left join organisations o on o.id = m.organisation_id
                        where m.cooperative_id = :cooperative and (m.left_on is not null) = :left
                        order by m.left_on desc nulls first, m.member_no collate "C", m.id offset :offset limit :limit""")
                .param("cooperative", cooperativeId)
                .param("left", left)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(MemberRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    public MemberTotals totals(long cooperativeId) {
        return jdbc.sql("""
                        select count(*) filter (where left_on is null and kind = 'FARMER')::int as farmers,
                               count(*) filter (where left_on is null and kind = 'OTHER_PERSON')::int as other_persons,
                               count(*) filter (where left_on is null and kind = 'ORGANISATION')::int as organisations,
                               count(*) filter (where left_on is not null)::int as "left"
                        from members where cooperative_id = :cooperative""")
                .param("cooperative", cooperativeId)
                .query(MemberTotals.class)
                .single();
    }

    /**
     * Admits a person, found by the whole identity number and the name and by nothing less: a cooperative sees no
     * household that is not its member's. Returns the member's id.
     *
     * @throws Refused {@code PERSON_NOT_IN_REGISTER}, {@code MEMBER_HAS_DIED}, {@code MEMBER_ALREADY},
     *     {@code MEMBER_NO_FORM}, {@code MEMBER_NO_TAKEN}, {@code JOINED_BEFORE_FOUNDING}, {@code ACT_IN_THE_FUTURE},
     *     {@code NOT_A_COOPERATIVE}, {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    @PreAuthorize(OrganisationRights.SERVE)
    public long admit(AdmitPerson act) {
        record Found(
                long personId,
                long householdId,
                String divisionCode,
                int groupNo,
                @Nullable LocalDate diedOn) {}
        Reached cooperative = joined(act.cooperativeId(), act.memberNo(), act.joinedOn());
        Found person = jdbc.sql("select * from person_to_admit(:index, :name)")
                .param("index", cipher.index("person.identity", act.identity().number()))
                .param("name", act.name().name())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new Refused(OrganisationReason.PERSON_NOT_IN_REGISTER));
        if (person.diedOn() != null) throw new Refused(OrganisationReason.MEMBER_HAS_DIED, person.diedOn());
        return insert(
                cooperative,
                new NewMember(
                        act.memberNo(),
                        act.farmer() ? MemberKind.FARMER : MemberKind.OTHER_PERSON,
                        person.householdId(),
                        person.personId(),
                        null,
                        act.name().name(),
                        person.divisionCode(),
                        person.groupNo()),
                act.joinedOn(),
                act.evidence());
    }

    /**
     * Admits an organisation. Returns the member's id.
     *
     * @throws Refused {@code PUBLIC_ADMINISTRATION_NO_MEMBER} (COOP art 19; a village committee or a township office is
     *     one), {@code MEMBER_IS_ITSELF}, {@code NO_SUCH_ORGANISATION} and those of {@link #admit(AdmitPerson)}
     */
    @PreAuthorize(OrganisationRights.SERVE)
    public long admit(AdmitOrganisation act) {
        Reached cooperative = joined(act.cooperativeId(), act.memberNo(), act.joinedOn());
        Reached member = reach.read(act.organisationId());
        if (member.id() == cooperative.id()) throw new Refused(OrganisationReason.MEMBER_IS_ITSELF);
        if (member.kind() == OrganisationKind.PUBLIC_ADMINISTRATION)
            throw new Refused(OrganisationReason.PUBLIC_ADMINISTRATION_NO_MEMBER, member.name());
        return insert(
                cooperative,
                new NewMember(
                        act.memberNo(),
                        MemberKind.ORGANISATION,
                        null,
                        null,
                        member.id(),
                        member.name(),
                        member.divisionCode(),
                        null),
                act.joinedOn(),
                act.evidence());
    }

    /**
     * Ends a membership; from that day the member is none. Who comes back is admitted anew.
     *
     * @param leftOn the first day outside (COOP arts 25, 26: as a rule the day after the end of the fiscal year)
     * @throws Refused {@code NO_SUCH_MEMBER}, {@code MEMBERSHIP_ENDED}, {@code LEFT_BEFORE_JOINING},
     *     {@code ACT_IN_THE_FUTURE}, {@code MEMBER_HOLDS_SHARES} for who is to be settled with first,
     *     {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    @PreAuthorize(OrganisationRights.SERVE)
    public void end(long cooperativeId, long memberId, LocalDate leftOn, ExitReason reason, Evidence evidence) {
        record Known(LocalDate joinedOn, @Nullable LocalDate leftOn) {}
        Reached cooperative = reach.cooperative(cooperativeId);
        reach.past(leftOn);
        Known member = jdbc.sql(
                        "select joined_on, left_on from members where id = :id and cooperative_id = :cooperative")
                .param("id", memberId)
                .param("cooperative", cooperativeId)
                .query(Known.class)
                .optional()
                .orElseThrow(() -> new Refused(OrganisationReason.NO_SUCH_MEMBER));
        if (member.leftOn() != null) throw new Refused(OrganisationReason.MEMBERSHIP_ENDED, member.leftOn());
        if (leftOn.isBefore(member.joinedOn()))
            throw new Refused(OrganisationReason.LEFT_BEFORE_JOINING, member.joinedOn());
        try {
            write(cooperativeId, memberId, leftOn, reason, evidence);
        } catch (DataIntegrityViolationException holds) {
            if (!Broken.promise(holds, "nobody_leaves_with_shares")) throw holds;
            throw new Refused(OrganisationReason.MEMBER_HOLDS_SHARES);
        }
        duties.renew(cooperative.id());
    }

    private void write(long cooperativeId, long memberId, LocalDate leftOn, ExitReason reason, Evidence evidence) {
        jdbc.sql("""
                        update members set left_on = :on, exit_reason = :reason, exit_document = :document, exit_document_id = :documentId,
                            ended_by = :by, ended_at = :at, version = version + 1
                        where id = :id""")
                .param("on", leftOn)
                .param("reason", reason.name())
                .param("document", evidence.title())
                .param("documentId", reach.paper(cooperativeId, evidence))
                .param("by", reach.by())
                .param("at", reach.at())
                .param("id", memberId)
                .update();
    }

    private Reached joined(long cooperativeId, String memberNo, LocalDate joinedOn) {
        Reached cooperative = reach.cooperative(cooperativeId);
        reach.past(joinedOn);
        if (joinedOn.isBefore(cooperative.foundedOn()))
            throw new Refused(OrganisationReason.JOINED_BEFORE_FOUNDING, cooperative.foundedOn());
        if (!memberNo.matches(NUMBER)) throw new Refused(OrganisationReason.MEMBER_NO_FORM);
        if (taken(cooperativeId, memberNo)) throw new Refused(OrganisationReason.MEMBER_NO_TAKEN, memberNo);
        return cooperative;
    }

    private boolean taken(long cooperativeId, String memberNo) {
        return jdbc.sql("select exists (select 1 from members where cooperative_id = :cooperative and member_no = :no)")
                .param("cooperative", cooperativeId)
                .param("no", memberNo)
                .query(Boolean.class)
                .single();
    }

    private long insert(Reached cooperative, NewMember member, LocalDate joinedOn, Evidence evidence) {
        try {
            long id = newMembers.insert(cooperative.id(), member, joinedOn, evidence);
            duties.renew(cooperative.id());
            return id;
        } catch (DataIntegrityViolationException overlap) {
            if (Violated.is(overlap, "member_person_once", "member_organisation_once", "members_person_once"))
                throw new Refused(OrganisationReason.MEMBER_ALREADY, member.name());
            throw overlap;
        }
    }
}
