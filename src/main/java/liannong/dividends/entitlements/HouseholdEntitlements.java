package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.dividends.Progress;
import liannong.dividends.RunState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a household was given by schemes and on leaving, from the day on which it was laid open and not before. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HouseholdEntitlements {

    /** One line of one run; amounts in fen. */
    public record Row(
            long lineId,
            RunKind kind,
            String organisation,
            @Nullable String scheme,
            LocalDate firstDay,
            LocalDate lastDay,
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
            from entitlement_lines l join entitlement_runs r on r.id = l.run_id join organisations o on o.id = r.organisation_id
            join notices n on n.id = r.notice_id left join schemes c on c.id = r.scheme_id
            left join payables p on p.source_kind = 'ENTITLEMENT_LINE' and p.source_id = l.id
            left join last_instructions s on s.payable_id = p.id
            left join payment_results x on x.instruction_id = s.id
            cross join lateral (
                select coalesce(sum(amount_fen), 0)::bigint as settled_fen from overpayment_settlements
                where against_kind = 'ENTITLEMENT_LINE' and against_line_id = l.id) z
            """;

    private static final String OPEN = """
            exists (select 1 from objections b where b.notice_id = r.notice_id and b.source_id = l.id and b.answered_on is null)
                as objection_open
            """;

    private static final String LAID_OPEN =
            " where l.household_id = :household and r.state in ('ON_NOTICE', 'RELEASED')";

    private record Priced(long runId, long versionId, LocalDate firstDay, LocalDate lastDay) {}

    private final JdbcClient jdbc;
    private final SchemeSql schemes;
    private final GrainPriceSql prices;

    HouseholdEntitlements(JdbcClient jdbc, SchemeSql schemes, GrainPriceSql prices) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.prices = prices;
    }

    /** The latest hundred lines, the latest period first. */
    public List<Row> of(long householdId) {
        return jdbc.sql("""
                        select l.id as line_id, r.kind, o.name as organisation, c.name as scheme, r.first_day, r.last_day, r.correction_no,
                               l.total_fen, z.settled_fen, r.state,
                               n.number as notice_number, n.last_day as notice_last_day, n.closed_on as notice_closed_on,
                               coalesce(p.due_on, r.due_on) as due_on, s.id is not null as sent, x.outcome, x.settled_on,
                        """ + OPEN + FROM + LAID_OPEN + " order by r.last_day desc, l.id desc limit 100")
                .param("household", householdId)
                .query(Row.class)
                .list();
    }

    /** One line with how far it has come; empty when it is another household's, or not laid open. */
    public Optional<EntitlementLine> line(long householdId, long lineId) {
        return jdbc.sql("""
                        select l.id, r.kind, h.name, o.name as organisation, c.name as scheme, v.rule_source, r.first_day, r.last_day, r.state,
                               n.id as notice_id, n.opened_on as notice_opened_on, n.last_day as notice_last_day,
                               n.closed_on as notice_closed_on, (r.computed_at at time zone 'Asia/Shanghai')::date as computed_on,
                               (r.released_at at time zone 'Asia/Shanghai')::date as released_on, coalesce(p.due_on, r.due_on) as due_on,
                               l.total_fen, r.correction_no, r.reason, l.earlier_fen, z.settled_fen,
                               (select coalesce(sum(amount_fen), 0)::bigint from overpayment_settlements
                                where line_kind = 'ENTITLEMENT_LINE' and line_id = l.id) as paid_off_fen,
                               k.line_id as corrected_line_id, k.fen as corrected_fen, a.bank,
                        """ + Entitlements.EXIT + """
                        , coalesce(s.account_last4, a.number_last4) as account_last4, s.id is not null as sent, x.outcome, x.reason_code,
                               x.settled_on,
                        """ + OPEN + FROM + """
                        join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
                        left join scheme_versions v on v.id = r.scheme_version_id left join departures d on d.id = l.departure_id
                        left join accounts a on a.household_id = l.household_id and a.valid_to = 'infinity'
                        cross join lateral (
                            select max(w.id) as line_id, sum(w.total_fen)::bigint as fen
                            from entitlement_runs q join entitlement_lines w on w.run_id = q.id
                            where (q.scheme_id, q.first_day, q.last_day) = (r.scheme_id, r.first_day, r.last_day)
                              and q.correction_no > r.correction_no and w.payee = l.payee and q.state in ('ON_NOTICE', 'RELEASED')) k
                        """ + LAID_OPEN + " and l.id = :line")
                .param("household", householdId)
                .param("line", lineId)
                .query(EntitlementLine.class)
                .optional();
    }

    /** How the price of a unit follows from the contract, of a rent that rises or is in grain. */
    public Optional<String> price(long lineId, CountedPart part, PriceSentence.Words words) {
        if (!part.priced()) return Optional.empty();
        return jdbc.sql("""
                        select r.id as run_id, r.scheme_version_id as version_id, r.first_day, r.last_day
                        from entitlement_lines l join entitlement_runs r on r.id = l.run_id where l.id = :line""")
                .param("line", lineId)
                .query(Priced.class)
                .optional()
                .flatMap(run -> new PriceSentence(words, run.firstDay(), run.lastDay(), prices.of(run.runId()))
                        .of(schemes.scheme(run.versionId()).pools().get(part.position() - 1)));
    }
}
