package liannong.registry.organisations;

import java.time.LocalDate;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of a roster. */
@Component
class NewMembers {

    private final JdbcClient jdbc;
    private final Reach reach;

    NewMembers(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    long insert(long cooperativeId, NewMember member, LocalDate joinedOn, Evidence evidence) {
        return jdbc.sql("""
                        insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id,
                            organisation_id, name, division_code, group_no, joined_on, entry_document, entry_document_id,
                            admitted_by, admitted_at)
                        values (nextval('members_seq'), :county, :cooperative, :no, :kind, :household, :person,
                            :organisation, :name, :division, :group, :on, :document, :documentId, :by, :at)
                        returning id""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("no", member.no())
                .param("kind", member.kind().name())
                .param("household", member.householdId())
                .param("person", member.personId())
                .param("organisation", member.organisationId())
                .param("name", member.name())
                .param("division", member.divisionCode())
                .param("group", member.groupNo())
                .param("on", joinedOn)
                .param("document", evidence.title())
                .param("documentId", reach.paper(cooperativeId, evidence))
                .param("by", reach.by())
                .param("at", reach.at())
                .query(Long.class)
                .single();
    }
}
