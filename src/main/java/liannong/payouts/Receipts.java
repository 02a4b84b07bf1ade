package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the household itself says: 收到了 or 没收到. That it did not come opens a case in the queue; that it came after all
 * closes it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('HOUSEHOLD')")
public class Receipts {

    /** A payment the bank says it credited; {@code answer} as the household said last. Amount in fen. */
    public record Row(
            long instructionId,
            String payer,
            String purpose,
            long amountFen,
            LocalDate settledOn,
            String accountLast4,
            @Nullable String answer) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Receipts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was credited to the signed-in household, the latest first; at most twenty. */
    @Transactional(readOnly = true)
    public List<Row> mine() {
        return jdbc.sql("""
                        select i.id as instruction_id, o.short_name as payer, p.purpose, i.amount_fen, x.settled_on, i.account_last4,
                               (select r.answer from payment_receipts r where r.instruction_id = i.id order by r.id desc limit 1) as answer
                        from payment_results x join payment_instructions i on i.id = x.instruction_id
                        join payables p on p.id = i.payable_id join organisations o on o.id = i.payer_id
                        where x.household_id = :household and x.outcome = 'CREDITED'
                        order by x.settled_on desc, i.id desc limit 20""").param("household", household()).query(Row.class).list();
    }

    /**
     * The household's word about a payment. The same word twice is once.
     *
     * @throws Refused {@code NO_SUCH_PAYMENT}, {@code RECEIPT_SAID_IT_CAME}
     */
    public void say(long instructionId, boolean received) {
        String answer = received ? "RECEIVED" : "NOT_RECEIVED";
        Row row = mine().stream()
                .filter(each -> each.instructionId() == instructionId)
                .findFirst()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_PAYMENT));
        if (answer.equals(row.answer())) return;
        if ("RECEIVED".equals(row.answer())) throw new Refused(PayoutReason.RECEIPT_SAID_IT_CAME);
        jdbc.sql("""
                        insert into payment_receipts (id, county_code, instruction_id, payer_id, household_id, division_code, answer, via,
                            answered_by, answered_at)
                        select nextval('payment_receipts_seq'), county_code, id, payer_id, household_id, division_code, :answer, 'PHONE', :by, :now
                        from payment_instructions where id = :id and household_id = :household
                        on conflict (instruction_id, answer) do nothing""")
                .param("answer", answer)
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", instructionId)
                .param("household", household())
                .update();
    }

    private static long household() {
        return Objects.requireNonNull(CurrentUser.get().householdId(), "not a household");
    }
}
