package liannong.dividends;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a household was given by its cooperatives, from the day on which it was laid open and not before. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HouseholdDividends {

    /** One line of one run; {@code settledOn} and {@code outcome} once the bank has answered. Amount in fen. */
    public record Row(
            long lineId,
            String cooperative,
            int year,
            int correctionNo,
            long totalFen,
            long settledFen,
            RunState state,
            String noticeNumber,
            LocalDate noticeLastDay,
            @Nullable LocalDate noticeClosedOn,
            @Nullable LocalDate dueOn,
            boolean sent,
            @Nullable String outcome,
            @Nullable LocalDate settledOn,
            boolean objectionOpen) {

        public Progress progress() {
            return Progress.of(state, noticeClosedOn, dueOn, sent, outcome, totalFen, settledFen, objectionOpen);
        }
    }

    private static final String FROM = """
            from dividend_lines l join dividend_runs r on r.id = l.run_id
            join organisations o on o.id = l.cooperative_id
            join notices n on n.id = r.notice_id
            left join payables p on p.source_kind = 'DIVIDEND_LINE' and p.source_id = l.id
            left join last_instructions s on s.payable_id = p.id
            left join payment_results x on x.instruction_id = s.id
            cross join lateral (
                select coalesce(sum(amount_fen), 0)::bigint as settled_fen from overpayment_settlements
                where against_kind = 'DIVIDEND_LINE' and against_line_id = l.id) z
            """;

    private static final String OPEN = """
            exists (select 1 from objections b where b.notice_id = r.notice_id and b.source_id = l.id and b.answered_on is null)
                as objection_open
            """;

    private static final String LAID_OPEN =
            " where l.household_id = :household and r.state in ('ON_NOTICE', 'RELEASED')";

    private static final String LINE = """
            select l.id, l.member_id, m.name, o.name as cooperative, r.year, r.state, n.id as notice_id, n.number as notice_number,
                   n.opened_on as notice_opened_on, n.last_day as notice_last_day, n.closed_on as notice_closed_on,
                   (r.computed_at at time zone 'Asia/Shanghai')::date as computed_on,
                   (r.released_at at time zone 'Asia/Shanghai')::date as released_on, coalesce(p.due_on, r.due_on) as due_on, r.trade_basis, r.residual_base,
                   t.product, t.unit, i.left_on, i.trade_hundredths, r.total_trade_hundredths, r.refund_pool_fen,
                   l.refund_fen + l.earlier_refund_fen as refund_fen, i.contribution_fen, i.opening_reserve_fen,
                   l.reserve_fen + l.earlier_reserve_fen as reserve_fen, l.fiscal_fen, l.donation_fen, l.base_fen,
                   r.total_base_fen, r.residual_pool_fen, l.residual_fen + l.earlier_residual_fen as residual_fen, l.total_fen,
                   r.correction_no, r.reason, l.earlier_refund_fen + l.earlier_residual_fen as earlier_fen, z.settled_fen,
                   (select coalesce(sum(amount_fen), 0)::bigint from overpayment_settlements
                    where line_kind = 'DIVIDEND_LINE' and line_id = l.id) as paid_off_fen,
                   k.line_id as corrected_line_id, k.fen as corrected_fen, a.bank,
                   coalesce(s.account_last4, a.number_last4) as account_last4, s.id is not null as sent, x.outcome, x.reason_code,
                   x.settled_on,
            """ + OPEN + FROM + """
            join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
            join members m on m.id = l.member_id
            left join accounts a on a.household_id = l.household_id and a.valid_to = 'infinity'
            cross join lateral (
                select max(c.id) as line_id, sum(c.total_fen)::bigint as fen from dividend_lines c join dividend_runs q on q.id = c.run_id
                where c.member_id = l.member_id and q.year = r.year and q.correction_no > r.correction_no
                  and q.state in ('ON_NOTICE', 'RELEASED')) k
            cross join lateral (
                select case when count(distinct product) = 1 then min(product) end as product,
                       case when count(distinct unit) = 1 then min(unit) end as unit
                from trades d where member_id = l.member_id and corrects_id is null
                     and not exists (select 1 from trades k where k.corrects_id = d.id)
                     and traded_on between make_date(r.year, 1, 1) and make_date(r.year, 12, 31)) t
            """ + LAID_OPEN;

    private final JdbcClient jdbc;

    HouseholdDividends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest hundred lines, newest year first. */
    public List<Row> of(long householdId) {
        return jdbc.sql("""
                        select l.id as line_id, o.name as cooperative, r.year, r.correction_no, l.total_fen, z.settled_fen, r.state, n.number as notice_number,
                               n.last_day as notice_last_day, n.closed_on as notice_closed_on, coalesce(p.due_on, r.due_on) as due_on, s.id is not null as sent,
                               x.outcome, x.settled_on,
                        """ + OPEN + FROM + LAID_OPEN
                        + " order by r.year desc, o.name, r.correction_no, l.id limit 100")
                .param("household", householdId)
                .query(Row.class)
                .list();
    }

    /** One line with all that stands behind it; empty when it is another household's, or not laid open. */
    public Optional<HouseholdLine> line(long householdId, long lineId) {
        return jdbc.sql(LINE + " and l.id = :line")
                .param("household", householdId)
                .param("line", lineId)
                .query(HouseholdLine.class)
                .optional();
    }

    /** The same member's line of the year before, as it was corrected last. */
    public Optional<HouseholdLine> yearBefore(long householdId, HouseholdLine line) {
        return jdbc.sql(LINE + " and l.member_id = :member and r.year = :year order by r.correction_no desc limit 1")
                .param("household", householdId)
                .param("member", line.memberId())
                .param("year", line.year() - 1)
                .query(HouseholdLine.class)
                .optional();
    }
}
