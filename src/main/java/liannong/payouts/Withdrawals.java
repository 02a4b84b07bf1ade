package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch back that never left: whole, for good, by one person of its payer, who says why. Nothing is paid by it,
 * so one is enough; what takes its place needs approvals of its own.
 */
@Service
@Transactional
public class Withdrawals {

    public static final int LONGEST_REASON = 200;
    private static final int SHORTEST_REASON = 4;

    /** Who took a batch back, when and why. */
    public record Withdrawal(String name, String role, LocalDate on, String reason) {}

    private record Left(LocalDate on, String name) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Withdrawals(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for a batch that stands. */
    @Transactional(readOnly = true)
    @PreAuthorize(liannong.access.Roles.STAFF)
    public Optional<Withdrawal> of(long batchId) {
        return jdbc.sql("""
                        select u.display_name as name, u.role, (w.withdrawn_at at time zone 'Asia/Shanghai')::date as "on", w.reason
                        from payment_withdrawals w join user_names u on u.id = w.withdrawn_by where w.batch_id = :batch""").param("batch", batchId).query(Withdrawal.class).optional();
    }

    /**
     * Takes a batch back in the name of whoever is signed in; what it was to pay is due again.
     *
     * @throws Refused {@code NO_SUCH_BATCH}, {@code BATCH_WITHDRAWN}, {@code WITHDRAWN_TOO_LATE},
     *     {@code WITHDRAWAL_REASON_MISSING}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void withdraw(long batchId, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
            throw new Refused(PayoutReason.WITHDRAWAL_REASON_MISSING, SHORTEST_REASON, LONGEST_REASON);
        requireStanding(batchId);
        left(batchId).ifPresent(left -> {
            throw new Refused(PayoutReason.WITHDRAWN_TOO_LATE, left.on(), left.name());
        });
        int written = jdbc.sql("""
                        insert into payment_withdrawals (id, county_code, batch_id, payer_id, division_code, reason, withdrawn_by, withdrawn_at)
                        select nextval('payment_withdrawals_seq'), county_code, id, payer_id, division_code, :reason, :by, :now
                        from payment_batches where id = :batch""")
                .param("reason", why)
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("batch", batchId)
                .update();
        if (written == 0) throw new Refused(PayoutReason.NO_SUCH_BATCH);
    }

    /**
     * From here to the end of the transaction a batch neither leaves nor is taken back by somebody else.
     *
     * @throws Refused {@code BATCH_WITHDRAWN}
     */
    void requireStanding(long batchId) {
        jdbc.sql("call lock_departure(:batch)").param("batch", batchId).update();
        of(batchId).ifPresent(taken -> {
            throw new Refused(PayoutReason.BATCH_WITHDRAWN, taken.on(), taken.name(), taken.reason());
        });
    }

    private Optional<Left> left(long batchId) {
        return jdbc.sql("""
                        select (d.left_at at time zone 'Asia/Shanghai')::date as "on", u.display_name as name
                        from payment_departures d join user_names u on u.id = d.left_by where d.batch_id = :batch and d.no = 1""").param("batch", batchId).query(Left.class).optional();
    }
}
