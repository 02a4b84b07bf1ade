package liannong.registry.organisations;

import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the user's division, found by what one knows of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(OrganisationRights.READ)
public class OrganisationList {

    public static final int LONGEST_PAGE = 200;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    OrganisationList(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page in order of name. */
    public List<OrganisationRow> rows(OrganisationFilter filter, int offset, int limit) {
        return asked(filter, """
                        select id, kind, name, credit_code, place, industry, state, members, findings from found
                        where not :findings or findings > 0 order by name, id offset :offset limit :limit""")
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(OrganisationRow.class)
                .list();
    }

    public OrganisationTotals totals(OrganisationFilter filter) {
        return asked(filter, """
                        select count(*)::int as organisations, coalesce(sum(members), 0)::int as members,
                               count(*) filter (where findings > 0)::int as with_findings
                        from found where not :findings or findings > 0""").query(OrganisationTotals.class).single();
    }

    /** For choosing one: of a kind, by a part of the name or its initials, anywhere in the county. */
    public List<OrganisationChoice> choices(@Nullable OrganisationKind kind, String text, int offset, int limit) {
        return jdbc.sql("""
                        select id, kind, name, credit_code from organisations
                        where county_code = :county and (:kind = '' or kind = :kind)
                          and (:text = '' or name like '%' || :text || '%' or credit_code like upper(:text) || '%'
                               or :text ~ '^[A-Za-z0-9]+$' and initials like '%' || lower(:text) || '%')
                        order by name, id offset :offset limit :limit""")
                .param("county", SystemUser.COUNTY)
                .param("kind", kind == null ? "" : kind.name())
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(OrganisationChoice.class)
                .list();
    }

    StatementSpec asked(OrganisationFilter filter, String what) {
        String division = CurrentUser.get().division();
        return jdbc.sql(OrganisationSql.FOUND + what)
                .param("county", SystemUser.COUNTY)
                .param("division", division == null ? SystemUser.COUNTY : division)
                .param("today", clock.today())
                .param("text", filter.text())
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param(
                        "industry",
                        filter.industry() == null ? "" : filter.industry().name())
                .param("findings", filter.withFindings());
    }
}
