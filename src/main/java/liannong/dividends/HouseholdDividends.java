package liannong.dividends;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a household was given by its cooperatives, from the day on which it was laid open. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HouseholdDividends {

    /** One line of one year; {@code settledOn} and {@code outcome} once the bank has answered. Amount in fen. */
    public record Row(
            long lineId,
            String cooperative,
            int year,
            long totalFen,
            RunState state,
            @Nullable LocalDate noticeLastDay,
            @Nullable LocalDate noticeClosedOn,
            @Nullable LocalDate dueOn,
            @Nullable String outcome,
            @Nullable LocalDate settledOn) {

        public boolean credited() {
            return "CREDITED".equals(outcome);
        }

        public boolean returned() {
            return "RETURNED".equals(outcome);
        }
    }

    private final JdbcClient jdbc;

    HouseholdDividends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest hundred lines, newest year first. */
    public List<Row> of(long householdId) {
        return jdbc.sql("""
                        select l.id as line_id, o.name as cooperative, r.year, l.total_fen, r.state, n.last_day as notice_last_day,
                               n.closed_on as notice_closed_on, r.due_on, x.outcome, x.settled_on
                        from dividend_lines l join dividend_runs r on r.id = l.run_id
                        join organisations o on o.id = l.cooperative_id
                        left join notices n on n.id = r.notice_id
                        left join payables p on p.source_kind = 'DIVIDEND_LINE' and p.source_id = l.id
                        left join payment_instructions s on s.payable_id = p.id
                        left join payment_results x on x.instruction_id = s.id
                        where l.household_id = :household and r.state in ('ON_NOTICE', 'RELEASED')
                        order by r.year desc, o.name, l.id limit 100""").param("household", householdId).query(Row.class).list();
    }
}
