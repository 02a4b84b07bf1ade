package liannong.registry.organisations;

import java.util.List;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a cooperative filed with the registrar, year by year. A mistake is corrected by another row. */
@Service
@Transactional
@PreAuthorize(OrganisationRights.READ)
public class Filings {

    private static final int LONGEST_LIST = 100;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final DutyKeeper duties;

    Filings(JdbcClient jdbc, Reach reach, DutyKeeper duties) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.duties = duties;
    }

    /** Each filing as it stands after its corrections, newest year first. */
    @Transactional(readOnly = true)
    public List<FilingRow> rows(long cooperativeId) {
        return jdbc.sql("""
                        select f.id, f.kind, f.year, f.filed_on, f.had_business, f.document, f.corrects_id is not null as corrected,
                               u.display_name as recorded_by
                        from cooperative_filings f join user_names u on u.id = f.recorded_by
                        where f.cooperative_id = :id and not exists (select 1 from cooperative_filings c where c.corrects_id = f.id)
                        order by f.year desc, f.kind, f.id limit :limit""")
                .param("id", cooperativeId)
                .param("limit", LONGEST_LIST)
                .query(FilingRow.class)
                .list();
    }

    /**
     * Enters a filing and returns its id.
     *
     * @throws Refused {@code FILED_ALREADY} (correct the filing that stands), {@code NO_SUCH_FILING} to correct,
     *     {@code FILING_YEAR_NOT_OVER} (REG-R art 63:
     *     the report of a year from 1 January of the next), {@code BUSINESS_NOT_SAID}, {@code ACT_IN_THE_FUTURE},
     *     {@code NOT_A_COOPERATIVE}, {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    @PreAuthorize(OrganisationRights.SERVE)
    public long enter(FilingEntry act) {
        reach.cooperative(act.cooperativeId());
        reach.past(act.filedOn());
        boolean report = act.kind() == FilingKind.ANNUAL_REPORT;
        if (act.filedOn().getYear() < act.year() + (report ? 1 : 0))
            throw new Refused(OrganisationReason.FILING_YEAR_NOT_OVER, Integer.toString(act.year()));
        if (report && act.hadBusiness() == null) throw new Refused(OrganisationReason.BUSINESS_NOT_SAID);
        if (act.corrects() != null && rows(act.cooperativeId()).stream().noneMatch(row -> isCorrectedBy(row, act)))
            throw new Refused(OrganisationReason.NO_SUCH_FILING);
        try {
            long id = insert(act, report);
            duties.renew(act.cooperativeId());
            return id;
        } catch (DuplicateKeyException twice) {
            throw new Refused(OrganisationReason.FILED_ALREADY, Integer.toString(act.year()));
        }
    }

    private static boolean isCorrectedBy(FilingRow row, FilingEntry act) {
        return Long.valueOf(row.id()).equals(act.corrects()) && row.kind() == act.kind() && row.year() == act.year();
    }

    private long insert(FilingEntry act, boolean report) {
        return jdbc.sql("""
                        insert into cooperative_filings (id, county_code, cooperative_id, kind, year, filed_on, had_business, document,
                            document_id, corrects_id, recorded_by, recorded_at)
                        values (nextval('cooperative_filings_seq'), :county, :cooperative, :kind, :year, :on, :business, :document,
                            :documentId, :corrects, :by, :at)
                        returning id""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", act.cooperativeId())
                .param("kind", act.kind().name())
                .param("year", act.year())
                .param("on", act.filedOn())
                .param("business", report ? act.hadBusiness() : null)
                .param("document", act.evidence().title())
                .param("documentId", reach.paper(act.cooperativeId(), act.evidence()))
                .param("corrects", act.corrects())
                .param("by", reach.by())
                .param("at", reach.at())
                .query(Long.class)
                .single();
    }
}
