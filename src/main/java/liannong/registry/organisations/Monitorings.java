package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's looks at its leading enterprises; every two years is practice, the rule's text was not found. */
@Service
@Transactional
@PreAuthorize(OrganisationRights.READ)
public class Monitorings {

    private static final int LONGEST_LIST = 50;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final DutyKeeper duties;

    Monitorings(JdbcClient jdbc, Reach reach, DutyKeeper duties) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.duties = duties;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<MonitoringRow> rows(long organisationId) {
        return jdbc.sql("""
                        select m.id, m.result, m.monitored_on, m.document, u.display_name as recorded_by
                        from enterprise_monitorings m join user_names u on u.id = m.recorded_by
                        where m.organisation_id = :id order by m.monitored_on desc limit :limit""")
                .param("id", organisationId)
                .param("limit", LONGEST_LIST)
                .query(MonitoringRow.class)
                .list();
    }

    /**
     * @throws Refused {@code NOT_A_LEADING_ENTERPRISE}, {@code MONITORED_ON_THAT_DAY}, {@code ACT_IN_THE_FUTURE},
     *     {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    @PreAuthorize(OrganisationRights.KEEP)
    public void enter(long organisationId, MonitoringResult result, LocalDate on, Evidence evidence) {
        Reached enterprise = reach.organisation(organisationId);
        if (enterprise.kind() != OrganisationKind.LEADING_ENTERPRISE)
            throw new Refused(OrganisationReason.NOT_A_LEADING_ENTERPRISE);
        reach.past(on);
        try {
            jdbc.sql("""
                            insert into enterprise_monitorings (id, county_code, organisation_id, result, monitored_on, document,
                                document_id, recorded_by, recorded_at)
                            values (nextval('enterprise_monitorings_seq'), :county, :id, :result, :on, :document, :documentId, :by, :at)""")
                    .param("county", SystemUser.COUNTY)
                    .param("id", organisationId)
                    .param("result", result.name())
                    .param("on", on)
                    .param("document", evidence.title())
                    .param("documentId", reach.paper(organisationId, evidence))
                    .param("by", reach.by())
                    .param("at", reach.at())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused(OrganisationReason.MONITORED_ON_THAT_DAY, on);
        }
        duties.renew(organisationId);
    }
}
