package liannong.dividends;

import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The distributions as they are read: lists, one run with its lines, one line with everything behind it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Distributions {

    public static final int LONGEST_PAGE = 200;
    private static final int LONGEST_EXPLAINED = 2_000;

    private static final String LIST_FROM = """
            from dividend_runs r join organisations o on o.id = r.cooperative_id left join notices n on n.id = r.notice_id
            where r.county_code = :county and (:year = 0 or r.year = :year) and (:state = '' or r.state = :state)
              and (:text = '' or o.name like '%' || :text || '%')
            """;

    /** What a run gives out: of a correction what it tops up. */
    private static final String GIVEN = """
            case when r.correction_no = 0 then r.distributable_fen
                 else (select coalesce(sum(t.total_fen), 0)::bigint from dividend_lines t where t.run_id = r.id and t.total_fen > 0) end
            """;

    private static final String LINE_FROM = """
            from dividend_lines l
            join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
            join members m on m.id = l.member_id join divisions d on d.code = m.division_code
            left join accounts h on h.household_id = m.household_id and h.valid_to = 'infinity'
            left join accounts o on o.organisation_id = m.organisation_id and o.valid_to = 'infinity'
            left join payables p on p.source_kind = 'DIVIDEND_LINE' and p.source_id = l.id
            left join last_instructions s on s.payable_id = p.id
            left join payment_results x on x.instruction_id = s.id
            cross join lateral (
                select coalesce(sum(amount_fen), 0)::bigint as settled_fen from overpayment_settlements
                where against_kind = 'DIVIDEND_LINE' and against_line_id = l.id) z
            """;

    private static final String EXPLAINED = """
            select l.id, l.run_id, m.member_no, m.name, d.name as place, m.group_no, r.year, c.name as cooperative, r.state,
                   r.trade_basis, r.residual_base, r.reserve_key, i.contribution_fen, i.opening_reserve_fen,
                   l.reserve_fen + l.earlier_reserve_fen as reserve_fen, l.fiscal_fen, l.donation_fen, l.base_fen, i.trade_hundredths,
                   l.refund_fen + l.earlier_refund_fen as refund_fen, l.residual_fen + l.earlier_residual_fen as residual_fen,
                   l.total_fen, r.correction_no, l.earlier_refund_fen + l.earlier_residual_fen as earlier_fen, z.settled_fen,
                   k.number as corrected_by, k.fen as corrected_fen, b.fen as last_year_fen,
                   n.last_day as notice_last_day, n.closed_on as notice_closed_on, r.due_on, coalesce(h.bank, o.bank) as bank,
                   coalesce(s.account_last4, h.number_last4, o.number_last4) as account_last4, x.outcome, x.reason_code, x.settled_on,
                   i.left_on
            """ + LINE_FROM + """
             join dividend_runs r on r.id = l.run_id
             join organisations c on c.id = r.cooperative_id
             left join notices n on n.id = r.notice_id
             cross join lateral (
                 select coalesce(sum(w.total_fen), 0)::bigint as fen from dividend_lines w join dividend_runs q on q.id = w.run_id
                 where w.member_id = l.member_id and q.year = r.year - 1) b
             cross join lateral (
                 select max(q.number) as number, sum(w.total_fen)::bigint as fen from dividend_lines w join dividend_runs q on q.id = w.run_id
                 where w.member_id = l.member_id and q.year = r.year and q.correction_no > r.correction_no
                   and q.state in ('ON_NOTICE', 'RELEASED')) k
            """;

    private final JdbcClient jdbc;

    Distributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which runs: of a year (0 for all), in a state (empty for all), of cooperatives whose name holds the text. */
    public record Filter(int year, String state, String text) {}

    public List<RunRow> list(Filter filter, int offset, int limit) {
        return bind(
                        """
                        select r.id, r.number, r.cooperative_id, o.name as cooperative, r.year, r.correction_no, r.state,
                               r.line_count as lines, n.last_day as notice_last_day, n.closed_on as notice_closed_on, r.due_on,
                        """ + GIVEN + " as distributable_fen " + LIST_FROM
                                + " order by r.year desc, o.name, r.correction_no, r.id offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(RunRow.class)
                .list();
    }

    /** The runs of the same cooperative and year: the distribution itself and its corrections. */
    public List<RunRow> sameYear(long runId) {
        return jdbc.sql("""
                        select r.id, r.number, r.cooperative_id, o.name as cooperative, r.year, r.correction_no, r.state,
                               r.line_count as lines, n.last_day as notice_last_day, n.closed_on as notice_closed_on, r.due_on,
                        """ + GIVEN + """
                         as distributable_fen
                        from dividend_runs one join dividend_runs r on r.cooperative_id = one.cooperative_id and r.year = one.year
                        join organisations o on o.id = r.cooperative_id left join notices n on n.id = r.notice_id
                        where one.id = :run order by r.correction_no""")
                .param("run", runId)
                .query(RunRow.class)
                .list();
    }

    /** How many runs the filter lets through, and what they declare together. */
    public record ListTotals(int runs, long distributableFen, int lines) {}

    public ListTotals totals(Filter filter) {
        return bind(
                        "select count(*)::int as runs, coalesce(sum(" + GIVEN + "), 0)::bigint as distributable_fen,"
                                + " coalesce(sum(r.line_count), 0)::int as lines " + LIST_FROM,
                        filter)
                .query(ListTotals.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("year", filter.year())
                .param("state", filter.state())
                .param("text", filter.text().strip());
    }

    public Optional<RunView> run(long runId) {
        return jdbc.sql("""
                        select r.id, r.number, r.cooperative_id, o.name as cooperative, t.name || ' ' || d.name as place, r.year,
                               r.correction_no, r.reason, r.state,
                               r.record_date, r.surplus_fen, r.loss_fen, r.reserve_rate, r.reserve_key, r.patronage_rate, r.residual_base,
                               r.trade_basis, c.version_no as charter_version, c.articles as charter_articles, r.special_fund_heads, r.fiscal_fund_fen,
                               r.donation_fund_fen, r.reserve_fen, r.charter_funds_fen, r.distributable_fen, r.refund_pool_fen,
                               r.residual_pool_fen, r.line_count, r.computed_at, r.drafted_by, u1.display_name as drafter, r.drafted_at,
                               r.submitted_by, u2.display_name as submitter, r.submitted_at, u3.display_name as confirmer, r.confirmed_at,
                               v.no as resolution_no, v.passed_on as resolution_passed_on, v.meeting_id, r.notice_id, n.number as notice_number, n.opened_on as notice_opened_on, n.last_day as notice_last_day,
                               n.closed_on as notice_closed_on,
                               (select count(*)::int from objections b where b.notice_id = r.notice_id and b.answered_on is null) as open_objections,
                               (select coalesce(sum(h.total_fen), 0)::bigint from dividend_lines h where h.id in (select b.source_id
                                    from objections b where b.notice_id = r.notice_id and b.answered_on is null)) as held_fen,
                               sums.topped_up_fen, sums.overpaid_fen,
                               u4.display_name as releaser, r.released_at, r.due_on, r.total_trade_hundredths,
                               r.total_base_fen, sums.sent, sums.credited, sums.returned
                        from dividend_runs r
                        join organisations o on o.id = r.cooperative_id
                        join divisions d on d.code = r.division_code join divisions t on t.code = d.parent_code
                        join charters c on c.id = r.charter_id
                        join user_names u1 on u1.id = r.drafted_by
                        left join user_names u2 on u2.id = r.submitted_by
                        left join user_names u3 on u3.id = r.confirmed_by
                        left join user_names u4 on u4.id = r.released_by
                        left join notices n on n.id = r.notice_id
                        left join resolutions v on v.id = r.resolution_id
                        cross join lateral (
                            select coalesce(sum(l.total_fen) filter (where l.total_fen > 0), 0)::bigint as topped_up_fen,
                                   coalesce(sum(-l.total_fen) filter (where l.total_fen < 0), 0)::bigint as overpaid_fen,
                                   count(s.id)::int as sent, count(*) filter (where x.outcome = 'CREDITED')::int as credited,
                                   count(*) filter (where x.outcome = 'RETURNED')::int as returned
                            from dividend_lines l
                            left join payables p on p.source_kind = 'DIVIDEND_LINE' and p.source_id = l.id
                            left join last_instructions s on s.payable_id = p.id
                            left join payment_results x on x.instruction_id = s.id
                            where l.run_id = r.id) sums
                        where r.id = :run""").param("run", runId).query(RunView.class).optional();
    }

    /** One page of a run's lines in the order of the members' numbers, narrowed by name, number or village. */
    public List<LineRow> lines(long runId, String text, int offset, int limit) {
        return jdbc.sql("""
                        select l.id, m.member_no, m.name, d.name as place, m.group_no, i.trade_hundredths, l.refund_fen, l.base_fen,
                               l.residual_fen, l.total_fen, l.earlier_refund_fen + l.earlier_residual_fen as earlier_fen, z.settled_fen,
                               coalesce(h.bank, o.bank) as bank, coalesce(s.account_last4, h.number_last4, o.number_last4) as account_last4,
                               x.outcome, x.reason_code
                        """ + LINE_FROM + """
                         where l.run_id = :run
                          and (:text = '' or m.name like '%' || :text || '%' or m.member_no like :text || '%' or d.name like :text || '%')
                        order by m.member_no collate "C", l.id offset :offset limit :limit""")
                .param("run", runId)
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(LineRow.class)
                .list();
    }

    /** A line with the rows behind it; empty when it is not the user's to see. */
    public Optional<LineView> line(long lineId) {
        return jdbc.sql(EXPLAINED + " where l.id = :line")
                .param("line", lineId)
                .query(LineView.class)
                .optional();
    }

    /** The lines of a run with the rows behind them, in the order of the members' numbers; at most 2,000. */
    public List<ExplainedLine> explained(long runId, int offset, int limit) {
        return jdbc.sql("""
                        select m.member_no, m.name, i.contribution_fen, i.opening_reserve_fen, l.reserve_fen + l.earlier_reserve_fen as reserve_fen,
                               l.fiscal_fen, l.donation_fen, l.base_fen, i.trade_hundredths, l.refund_fen + l.earlier_refund_fen as refund_fen,
                               l.residual_fen + l.earlier_residual_fen as residual_fen,
                               l.earlier_refund_fen + l.earlier_residual_fen as earlier_fen, l.total_fen, i.left_on
                        from dividend_lines l join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
                        join members m on m.id = l.member_id
                        where l.run_id = :run order by m.member_no collate "C", l.id offset :offset limit :limit""")
                .param("run", runId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_EXPLAINED))
                .query(ExplainedLine.class)
                .list();
    }
}
