package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations must do by when; those who watch over them see whose day is near, or past. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(OrganisationRights.READ)
public class Duties {

    public static final int LONGEST_PAGE = 200;

    private static final String FOUND = """
            from (select u.*, o.name as organisation, o.division_code,
                         case when u.done_on is not null then 'DONE' when u.due_on < :today then 'OVERDUE'
                              when u.reminded_on is null then 'LATER' else 'DUE' end as state
                  from duties u join organisations o on o.id = u.organisation_id
                  where u.county_code = :county and o.state in ('ACTIVE', 'ABNORMAL')) u
            join divisions d on d.code = u.division_code join divisions t on t.code = d.parent_code
            where (:text = '' or u.organisation like '%' || :text || '%' or t.name like '%' || :text || '%')
              and (:kind = '' or u.kind = :kind)
            """;

    private static final String IN_STATE = "(:state = '' and u.state in ('OVERDUE', 'DUE') or u.state = :state)";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final DutyKeeper keeper;

    Duties(JdbcClient jdbc, BusinessClock clock, DutyKeeper keeper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keeper = keeper;
    }

    /** A page, the nearest day first. */
    public List<DutyRow> rows(DutyFilter filter, int offset, int limit) {
        return asked(
                        """
                        select u.id, u.organisation_id, u.organisation, t.name || ' ' || d.name as place, u.kind, u.period, f.name as about,
                               u.due_on, u.reminded_on, u.done_on
                        """
                                + FOUND.replace(
                                        "where (:text",
                                        "left join organisation_officers f on u.kind = 'TERM_END' and f.id::text = u.period where (:text")
                                + " and " + IN_STATE
                                + " order by u.due_on, u.organisation, u.id offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(DutyRow.class)
                .list();
    }

    public DutyTotals totals(DutyFilter filter) {
        return asked("select count(*) filter (where " + IN_STATE + """
                        )::int as found, count(*) filter (where u.state = 'OVERDUE')::int as overdue,
                        count(*) filter (where u.state = 'DUE')::int as due, count(*) filter (where u.state = 'LATER')::int as later
                        """ + FOUND, filter)
                .query(DutyTotals.class)
                .single();
    }

    /** What one organisation must do: what is open, and what was done last. */
    public List<DutyRow> of(long organisationId) {
        return jdbc.sql("""
                        select u.id, u.organisation_id, o.name as organisation, '' as place, u.kind, u.period, f.name as about, u.due_on,
                               u.reminded_on, u.done_on
                        from duties u join organisations o on o.id = u.organisation_id
                        left join organisation_officers f on u.kind = 'TERM_END' and f.id::text = u.period
                        where u.organisation_id = :id order by u.done_on desc nulls first, u.due_on, u.id limit 20""").param("id", organisationId).query(DutyRow.class).list();
    }

    /** Makes what is due on a day for the whole county, ticks off what was done, and reminds; returns of how many. */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public int keep(LocalDate day) {
        keeper.renewAll(day);
        return keeper.remind(day);
    }

    private StatementSpec asked(String statement, DutyFilter filter) {
        return jdbc.sql(statement)
                .param("county", SystemUser.COUNTY)
                .param("today", clock.today())
                .param("text", filter.text())
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("state", filter.state() == null ? "" : filter.state().name());
    }
}
