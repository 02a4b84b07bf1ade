package liannong.registry.organisations;

import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The production bases of the county: what grows where, who runs it, and from which year it bears. */
@Service
@Transactional
@PreAuthorize(OrganisationRights.READ)
public class Bases {

    public static final int LONGEST_PAGE = 200;

    private static final String FOUND = """
            from bases b join organisations o on o.id = b.operator_id
            join divisions d on d.code = b.division_code join divisions t on t.code = d.parent_code
            where b.county_code = :county and starts_with(b.division_code, :division)
              and (:operator = 0 or b.operator_id = :operator) and (:industry = '' or b.industry = :industry)
              and (:text = '' or b.name like '%' || :text || '%' or o.name like '%' || :text || '%'
                   or t.name like '%' || :text || '%' or d.name like '%' || :text || '%')
            """;

    private final JdbcClient jdbc;
    private final Places places;

    Bases(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @Transactional(readOnly = true)
    public List<BaseRow> rows(BaseFilter filter, int offset, int limit) {
        return asked("""
                        select b.id, b.name, b.operator_id, o.name as operator, b.division_code, t.name || ' ' || d.name as place,
                               b.industry, b.area_hundredths, b.bears_from
                        """ + FOUND + " order by b.name, b.id offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(BaseRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    public BaseTotals totals(BaseFilter filter) {
        return asked(
                        "select count(*)::int as bases, coalesce(sum(b.area_hundredths), 0)::bigint as area_hundredths "
                                + FOUND,
                        filter)
                .query(BaseTotals.class)
                .single();
    }

    /**
     * Enters a base in the user's place and returns its id.
     *
     * @throws Refused {@code ORGANISATION_PLACE_UNUSABLE}, {@code ORGANISATION_OF_ANOTHER_PLACE}, {@code
     *     NO_SUCH_ORGANISATION}
     */
    @PreAuthorize(OrganisationRights.KEEP)
    public long enter(BaseFacts facts) {
        check(facts);
        return filled(jdbc.sql("""
                        insert into bases (id, county_code, name, operator_id, division_code, industry, area_hundredths, bears_from)
                        values (nextval('bases_seq'), :county, :name, :operator, :division, :industry, :area, :bears)
                        returning id"""), facts)
                .param("county", SystemUser.COUNTY)
                .query(Long.class)
                .single();
    }

    /** @throws Refused those of {@link #enter}, and {@code NO_SUCH_BASE} when there is none in the user's place */
    @PreAuthorize(OrganisationRights.KEEP)
    public void change(long id, BaseFacts facts) {
        check(facts);
        int changed = filled(jdbc.sql("""
                        update bases set name = :name, operator_id = :operator, division_code = :division, industry = :industry,
                            area_hundredths = :area, bears_from = :bears
                        where id = :id"""), facts).param("id", id).update();
        if (changed == 0) throw new Refused(OrganisationReason.NO_SUCH_BASE);
    }

    private void check(BaseFacts facts) {
        places.mine(facts.divisionCode(), facts.name());
        boolean known = jdbc.sql("select exists (select 1 from organisations where id = :id)")
                .param("id", facts.operatorId())
                .query(Boolean.class)
                .single();
        if (!known) throw new Refused(OrganisationReason.NO_SUCH_ORGANISATION);
    }

    private StatementSpec asked(String statement, BaseFilter filter) {
        String division = CurrentUser.get().division();
        return jdbc.sql(statement)
                .param("county", SystemUser.COUNTY)
                .param("division", division == null ? SystemUser.COUNTY : division)
                .param("operator", filter.operatorId())
                .param(
                        "industry",
                        filter.industry() == null ? "" : filter.industry().name())
                .param("text", filter.text());
    }

    private static StatementSpec filled(StatementSpec statement, BaseFacts facts) {
        return statement
                .param("name", facts.name())
                .param("operator", facts.operatorId())
                .param("division", facts.divisionCode())
                .param("industry", facts.industry().name())
                .param("area", facts.area().hundredths())
                .param("bears", facts.bearsFrom());
    }
}
