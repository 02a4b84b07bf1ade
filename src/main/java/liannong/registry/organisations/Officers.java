package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.IdentityNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which office in an organisation, from when to when, and for how long he was elected. */
@Service
@Transactional
@PreAuthorize(OrganisationRights.READ)
public class Officers {

    private static final int LONGEST_LIST = 100;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final FieldCipher cipher;
    private final DutyKeeper duties;

    Officers(JdbcClient jdbc, Reach reach, FieldCipher cipher, DutyKeeper duties) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.cipher = cipher;
        this.duties = duties;
    }

    /** Those in office first, then those before them. */
    @Transactional(readOnly = true)
    public List<OfficerRow> rows(long organisationId) {
        return jdbc.sql("""
                        select id, name, person_id is not null as in_register, office, valid_from, term_to,
                               nullif(valid_to, 'infinity') as until, document
                        from organisation_officers where organisation_id = :id
                        order by valid_to desc, array_position(array['CHAIR', 'DIRECTOR', 'SUPERVISOR', 'MANAGER', 'FINANCE'], office),
                            valid_from, id limit :limit""")
                .param("id", organisationId)
                .param("limit", LONGEST_LIST)
                .query(OfficerRow.class)
                .list();
    }

    /**
     * Enters who takes an office. Returns the row's id.
     *
     * @throws Refused {@code PUBLIC_OFFICIAL_NO_OFFICE}, {@code OFFICE_ELSEWHERE} (COOP art 38: an office in another
     *     cooperative of the same business), {@code OFFICE_IN_CONFLICT} (COOP arts 37, 38: a supervisor is not chair,
     *     director, manager or finance), {@code OFFICE_TAKEN} (there is a chair already, or the same office is held),
     *     {@code PERSON_NOT_IN_REGISTER}, {@code TERM_ENDS_BEFORE_IT_BEGINS}, {@code ACT_IN_THE_FUTURE},
     *     {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    @PreAuthorize(OrganisationRights.SERVE)
    public long appoint(Appointment act) {
        Reached organisation = reach.organisation(act.organisationId());
        reach.past(act.from());
        if (act.publicOfficial()) throw new Refused(OrganisationReason.PUBLIC_OFFICIAL_NO_OFFICE);
        if (act.termTo() != null && !act.termTo().isAfter(act.from()))
            throw new Refused(OrganisationReason.TERM_ENDS_BEFORE_IT_BEGINS);
        Long person = act.identity() == null
                ? null
                : person(act.identity(), act.name().name());
        if (person != null) refuseOfficeElsewhere(person, organisation, act);
        try {
            long id = insert(act, person);
            duties.renew(organisation.id());
            return id;
        } catch (DataIntegrityViolationException conflict) {
            if (Violated.is(conflict, "supervisor_of_nobody_himself"))
                throw new Refused(
                        OrganisationReason.OFFICE_IN_CONFLICT, act.name().name());
            if (Violated.is(conflict, "officer_once", "one_chair")) throw new Refused(OrganisationReason.OFFICE_TAKEN);
            throw conflict;
        }
    }

    /**
     * Ends an office; from that day it is not held.
     *
     * @throws Refused {@code NO_SUCH_OFFICE} when there is none in force, {@code TERM_ENDS_BEFORE_IT_BEGINS},
     *     {@code ACT_IN_THE_FUTURE}, {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    @PreAuthorize(OrganisationRights.SERVE)
    public void end(long organisationId, long officerId, LocalDate on) {
        reach.organisation(organisationId);
        reach.past(on);
        LocalDate from = jdbc.sql(
                        "select valid_from from organisation_officers where id = :id and organisation_id = :organisation and valid_to = 'infinity'")
                .param("id", officerId)
                .param("organisation", organisationId)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new Refused(OrganisationReason.NO_SUCH_OFFICE));
        if (!on.isAfter(from)) throw new Refused(OrganisationReason.TERM_ENDS_BEFORE_IT_BEGINS);
        jdbc.sql("update organisation_officers set valid_to = :on, ended_by = :by, ended_at = :at where id = :id")
                .param("on", on)
                .param("by", reach.by())
                .param("at", reach.at())
                .param("id", officerId)
                .update();
        duties.renew(organisationId);
    }

    private long person(IdentityNumber identity, String name) {
        return jdbc.sql("select person_id from person_to_admit(:index, :name) where died_on is null")
                .param("index", cipher.index("person.identity", identity.number()))
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused(OrganisationReason.PERSON_NOT_IN_REGISTER));
    }

    private void refuseOfficeElsewhere(long person, Reached organisation, Appointment act) {
        jdbc.sql(
                        "select name from office_elsewhere(:person, :organisation, :from) as other (name) where name is not null")
                .param("person", person)
                .param("organisation", organisation.id())
                .param("from", act.from())
                .query(String.class)
                .optional()
                .ifPresent(other -> {
                    throw new Refused(OrganisationReason.OFFICE_ELSEWHERE, other);
                });
    }

    private long insert(Appointment act, @Nullable Long person) {
        return jdbc.sql("""
                        insert into organisation_officers (id, county_code, organisation_id, person_id, name, office, public_official,
                            valid_from, term_to, document, document_id, recorded_by, recorded_at)
                        values (nextval('organisation_officers_seq'), :county, :organisation, :person, :name, :office, false, :from,
                            :termTo, :document, :documentId, :by, :at)
                        returning id""")
                .param("county", SystemUser.COUNTY)
                .param("organisation", act.organisationId())
                .param("person", person)
                .param("name", act.name().name())
                .param("office", act.office().name())
                .param("from", act.from())
                .param("termTo", act.termTo())
                .param("document", act.evidence().title())
                .param("documentId", reach.paper(act.organisationId(), act.evidence()))
                .param("by", reach.by())
                .param("at", reach.at())
                .query(Long.class)
                .single();
    }
}
