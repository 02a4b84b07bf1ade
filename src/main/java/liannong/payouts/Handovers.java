package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A batch leaves once: when it is approved and funded, under one name. The same file may be fetched again; under
 * another name, or with other bytes, only for a reason that stays on record with who gave it.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Handovers {

    public static final int LONGEST_REASON = 200;
    private static final int SHORTEST_REASON = 4;
    private static final String UNKNOWN = "0".repeat(64);

    /** One time that a batch left. */
    public record Handover(
            int no,
            String fileName,
            String fileSha256,
            String name,
            LocalDate on,
            @org.jspecify.annotations.Nullable String reason) {}

    private record State(int needed, int approvals) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Funds funds;
    private final Withdrawals withdrawals;

    Handovers(JdbcClient jdbc, BusinessClock clock, Funds funds, Withdrawals withdrawals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.funds = funds;
        this.withdrawals = withdrawals;
    }

    /** When and as what a batch left, the first time first. */
    @Transactional(readOnly = true)
    public List<Handover> of(long batchId) {
        return jdbc.sql("""
                        select d.no, d.file_name, d.file_sha256, u.display_name as name, d.reason,
                               (d.left_at at time zone 'Asia/Shanghai')::date as "on"
                        from payment_departures d join user_names u on u.id = d.left_by where d.batch_id = :batch order by d.no""").param("batch", batchId).query(Handover.class).list();
    }

    /**
     * Puts on record that a file of the batch leaves. The same file again changes nothing.
     *
     * @param reason why it leaves again under another name; empty the first time
     * @throws Refused {@code BATCH_WITHDRAWN}, {@code BATCH_NOT_APPROVED}, {@code BATCH_WITHOUT_FUNDS},
     *     {@code BATCH_LEFT_ALREADY}, {@code DEPARTURE_REASON_MISSING}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_APPROVER')")
    public void leave(long batchId, String fileName, byte[] content, String reason) {
        withdrawals.requireStanding(batchId);
        String sha = Fingerprint.hex(content);
        List<Handover> before = of(batchId);
        if (before.stream().anyMatch(left -> isSame(left, fileName, sha))) return;
        if (before.isEmpty()) requireReleased(batchId);
        else requireReason(before.getLast(), reason);
        jdbc.sql("""
                        insert into payment_departures (id, county_code, batch_id, payer_id, division_code, no, file_name, file_sha256,
                            reason, left_by, left_at)
                        select nextval('payment_departures_seq'), county_code, id, payer_id, division_code, :no, :name, :sha,
                               cast(:reason as text), :by, :now
                        from payment_batches where id = :batch""")
                .param("no", before.size() + 1)
                .param("name", fileName)
                .param("sha", sha)
                .param("reason", before.isEmpty() ? null : reason.strip())
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("batch", batchId)
                .update();
    }

    private static boolean isSame(Handover left, String fileName, String sha) {
        return left.fileName().equals(fileName)
                && (left.fileSha256().equals(sha) || left.fileSha256().equals(UNKNOWN));
    }

    private static void requireReason(Handover last, String reason) {
        if (reason.isBlank())
            throw new Refused(PayoutReason.BATCH_LEFT_ALREADY, last.on(), last.name(), last.fileName());
        int length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON)
            throw new Refused(PayoutReason.DEPARTURE_REASON_MISSING, SHORTEST_REASON, LONGEST_REASON);
    }

    /**
     * @throws Refused {@code NO_SUCH_BATCH}, {@code BATCH_WITHDRAWN}, {@code BATCH_NOT_APPROVED},
     *     {@code BATCH_WITHOUT_FUNDS}
     */
    void requireReleased(long batchId) {
        withdrawals.requireStanding(batchId);
        State state = jdbc.sql("""
                        select b.approvals_needed as needed, (select count(*)::int from payment_approvals a where a.batch_id = b.id) as approvals
                        from payment_batches b where b.id = :batch""")
                .param("batch", batchId)
                .query(State.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
        if (state.approvals() < state.needed())
            throw new Refused(PayoutReason.BATCH_NOT_APPROVED, state.needed(), state.approvals());
        Funds.Look look = funds.last(batchId).filter(Funds.Look::enough).orElseGet(() -> funds.look(batchId));
        if (!look.enough()) throw new Refused(PayoutReason.BATCH_WITHOUT_FUNDS, new Money(look.missingFen()));
    }
}
