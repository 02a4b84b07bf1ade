package liannong.payouts;

import java.time.LocalDate;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.Workdays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends again what came back of a batch, and nothing else of it: those lines whose payee stands the check today and,
 * where the bank's reason was the account, whose account is another. Of a batch that was taken back, all its lines.
 * Each is a new instruction that names the one before it.
 */
@Service
@Transactional
public class FollowUps {

    /** What came back of a batch: how many may be sent again now, how many wait, how many were sent again. */
    public record Returned(int ready, long readyFen, int waiting, int followed) {}

    private record Batch(long payerId, LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Workdays workdays;
    private final Instructions instructions;
    private final HoldSweep holds;

    FollowUps(JdbcClient jdbc, BusinessClock clock, Workdays workdays, Instructions instructions, HoldSweep holds) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workdays = workdays;
        this.instructions = instructions;
        this.holds = holds;
    }

    @Transactional(readOnly = true)
    @PreAuthorize(liannong.access.Roles.STAFF)
    public Returned of(long batchId) {
        return jdbc.sql(PayeeChecks.back() + """
                        select count(*) filter (where ok)::int as ready, coalesce(sum(amount_fen) filter (where ok), 0)::bigint as ready_fen,
                               count(*) filter (where not ok)::int as waiting,
                               (select count(*)::int from payment_instructions i where i.batch_id = :followed and exists (
                                    select 1 from payment_instructions n where n.replaces_id is not null and n.payable_id = i.payable_id
                                      and n.attempt > i.attempt
                                      and not exists (select 1 from withdrawn_instructions w where w.instruction_id = n.id))) as followed
                        from (select amount_fen, reason is null and not exists (select 1 from held_funds z
                                  where z.payable_id = checked.payable_id and z.freed_on is null) as ok from checked) c""")
                .param("county", SystemUser.COUNTY)
                .param("followed", batchId)
                .param("day", clock.today())
                .query(Returned.class)
                .single();
    }

    /**
     * Makes the batch of what may be sent again; returns it.
     *
     * @throws Refused {@code NO_SUCH_BATCH}, {@code BANKS_REST_TODAY}, {@code NOTHING_TO_SEND_AGAIN}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public long make(long batchId) {
        Batch batch = jdbc.sql("select payer_id, due_on from payment_batches where id = :id")
                .param("id", batchId)
                .query(Batch.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
        LocalDate today = clock.today();
        if (!workdays.isWorkday(today)) throw new Refused(PayoutReason.BANKS_REST_TODAY, workdays.onOrAfter(today));
        holds.solveReturned(batchId, today);
        Instructions.Made made = instructions.again(batch.payerId(), batch.dueOn(), today, batchId);
        if (made.lines() == 0) throw new Refused(PayoutReason.NOTHING_TO_SEND_AGAIN);
        return made.batchId();
    }
}
