package liannong.bureau;

import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.registry.CooperativeRow;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind the county's figures, with the same filter as the figure. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.BUREAU)
public class CountyRows {

    public static final int LONGEST_PAGE = 200;

    private static final String PAYMENTS = """
            from dividend_runs r
            join organisations o on o.id = r.cooperative_id
            join dividend_lines l on l.run_id = r.id and l.total_fen > 0
            left join (select against_line_id, sum(amount_fen)::bigint as fen from overpayment_settlements
                           where against_kind = 'DIVIDEND_LINE' group by against_line_id) z
                on z.against_line_id = l.id
            join members m on m.id = l.member_id
            join divisions d on d.code = l.division_code
            left join payables p on p.source_kind = 'DIVIDEND_LINE' and p.source_id = l.id
            left join last_instructions i on i.payable_id = p.id
            left join payment_results x on x.instruction_id = i.id
            where r.county_code = :county and r.year = :year and r.state in ('ON_NOTICE', 'RELEASED') and l.total_fen > coalesce(z.fen, 0)
              and (:industry = '' or o.industry = :industry) and starts_with(l.division_code, :place)
              and (:reason = '' or x.reason_code = :reason)
              and case :state when 'CREDITED' then x.outcome = 'CREDITED' when 'RETURNED' then x.outcome = 'RETURNED'
                              when 'AWAITED' then i.id is not null and x.outcome is null when 'UNSENT' then i.id is null
                              when 'OVERDUE' then i.id is null and r.due_on < :today else true end
            """;

    private static final String UNOPENED = """
            from organisations o join divisions d on d.code = o.division_code join divisions t on t.code = d.parent_code
            where o.kind = 'COOPERATIVE' and o.county_code = :county and starts_with(o.division_code, :division)
              and not exists (select 1 from dividend_runs r where r.county_code = :county and r.year = :year and r.cooperative_id = o.id)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CountyRows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many payments the filter lets through, and their sum in fen. */
    public record Totals(int payments, long fen) {}

    public Totals totals(PaymentFilter filter) {
        return bind(
                        "select count(*)::int as payments, coalesce(sum(l.total_fen - coalesce(z.fen, 0)), 0)::bigint as fen "
                                + PAYMENTS,
                        filter)
                .query(Totals.class)
                .single();
    }

    /** One page of payments, by cooperative and the member's number. */
    public List<PaymentRow> payments(PaymentFilter filter, int offset, int limit) {
        return bind(
                        """
                        select l.id as line_id, m.name as payee, d.name as place, o.short_name as cooperative, l.total_fen - coalesce(z.fen, 0) as amount_fen,
                               r.due_on, x.settled_on, i.account_last4, x.outcome, x.reason_code
                        """ + PAYMENTS
                                + " order by o.name, m.member_no collate \"C\", l.id offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(PaymentRow.class)
                .list();
    }

    /** Cooperatives that have not begun the year's distribution, in order of name. */
    public List<CooperativeRow> unopened(int year, int offset, int limit) {
        return unopened("""
                        select o.id, o.name, o.short_name, o.division_code, t.name || ' ' || d.name as place, o.industry,
                               (select count(*)::int from members m where m.cooperative_id = o.id and m.left_on is null) as members
                        """ + UNOPENED + " order by o.name, o.id offset :offset limit :limit", year)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(CooperativeRow.class)
                .list();
    }

    public int unopened(int year) {
        return unopened("select count(*)::int " + UNOPENED, year)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec unopened(String sql, int year) {
        String division = CurrentUser.get().division();
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("division", division == null ? SystemUser.COUNTY : division)
                .param("year", year);
    }

    private JdbcClient.StatementSpec bind(String sql, PaymentFilter filter) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("year", filter.year())
                .param("industry", filter.industry())
                .param("place", filter.place())
                .param("reason", filter.reason())
                .param("state", filter.state().name())
                .param("today", clock.today());
    }
}
