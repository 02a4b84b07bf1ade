package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The release of a batch: so many people approve it as the rule of its payer asks for its amount, none of them twice
 * and none of them who made it. Each approves what was sealed.
 */
@Service
@Transactional
public class Approvals {

    /** Somebody who approved, and when. */
    public record Approval(long userId, String name, String role, LocalDate on) {}

    private record Batch(long madeBy, boolean unchanged) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Withdrawals withdrawals;

    Approvals(JdbcClient jdbc, BusinessClock clock, Withdrawals withdrawals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.withdrawals = withdrawals;
    }

    /** Who has approved, the first one first. */
    @Transactional(readOnly = true)
    @PreAuthorize(liannong.access.Roles.STAFF)
    public List<Approval> of(long batchId) {
        return jdbc.sql("""
                        select a.approved_by as user_id, u.display_name as name, u.role,
                               (a.approved_at at time zone 'Asia/Shanghai')::date as "on"
                        from payment_approvals a join user_names u on u.id = a.approved_by
                        where a.batch_id = :batch order by a.id""").param("batch", batchId).query(Approval.class).list();
    }

    /**
     * Approves a batch in the name of whoever is signed in.
     *
     * @throws Refused {@code NO_SUCH_BATCH}, {@code BATCH_WITHDRAWN}, {@code FILE_CHANGED},
     *     {@code APPROVED_BY_ITS_MAKER}, {@code APPROVED_ALREADY}
     */
    @PreAuthorize("hasAnyRole('CHAIR','BUREAU_APPROVER')")
    public void approve(long batchId) {
        long by = CurrentUser.get().id();
        withdrawals.requireStanding(batchId);
        Batch batch = jdbc.sql("select made_by, batch_unchanged(id) as unchanged from payment_batches where id = :id")
                .param("id", batchId)
                .query(Batch.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
        if (batch.madeBy() == by) throw new Refused(PayoutReason.APPROVED_BY_ITS_MAKER);
        if (!batch.unchanged()) throw new Refused(PayoutReason.FILE_CHANGED);
        try {
            jdbc.sql("""
                            insert into payment_approvals (id, county_code, batch_id, payer_id, division_code, approved_by, approved_at, content_sha256)
                            select nextval('payment_approvals_seq'), county_code, id, payer_id, division_code, :by, :now, content_sha256
                            from payment_batches where id = :id""")
                    .param("id", batchId)
                    .param("by", by)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused(PayoutReason.APPROVED_ALREADY);
        }
    }
}
