package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a payer has the money for a batch: by the bank's word where that is recent enough, else by account 102 of its
 * books, less what has left and is not answered. Each look is on record; the last one counts.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Funds {

    public static final int LONGEST_DOCUMENT = 120;

    /** What was found when it was looked at last; amounts in fen. */
    public record Look(
            String source, LocalDate balanceOn, long balanceFen, long committedFen, long neededFen, boolean enough) {

        /** How much is missing; zero when it is enough. */
        public long missingFen() {
            return Math.max(0, Math.subtractExact(Math.addExact(neededFen, committedFen), balanceFen));
        }
    }

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Funds(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was found last; empty for batches of before. */
    @Transactional(readOnly = true)
    public Optional<Look> last(long batchId) {
        return jdbc.sql("select source, balance_on, balance_fen, committed_fen, needed_fen, enough from funds_checks"
                        + " where batch_id = :batch order by id desc limit 1")
                .param("batch", batchId)
                .query(Look.class)
                .optional();
    }

    /**
     * Looks anew.
     *
     * @throws Refused {@code NO_SUCH_BATCH}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR','BUREAU_APPROVER','SYSTEM')")
    public Look look(long batchId) {
        jdbc.sql("""
                        insert into funds_checks (id, county_code, batch_id, payer_id, division_code, source, bank_balance_id, balance_on,
                            balance_fen, committed_fen, needed_fen, checked_by, checked_at)
                        select nextval('funds_checks_seq'), b.county_code, b.id, b.payer_id, b.division_code,
                               case when k.id is null then 'LEDGER' else 'BANK' end, k.id, coalesce(k.balance_on, :today),
                               coalesce(k.balance_fen, payer_book_fen(b.payer_id, :today)), payer_committed_fen(b.payer_id, b.id),
                               b.total_fen, :by, :now
                        from payment_batches b
                        left join lateral (
                            select s.id, s.balance_on, s.balance_fen from bank_balances s
                            where s.payer_id = b.payer_id and s.balance_on >= :today - balance_days(b.payer_id, :today)
                            order by s.balance_on desc, s.id desc limit 1) k on true
                        where b.id = :batch""")
                .param("batch", batchId)
                .param("today", clock.today())
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return last(batchId).orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
    }

    /**
     * Enters what the bank says is on the payer's account, by a paper, and looks at the batch anew.
     *
     * @throws Refused {@code NO_SUCH_BATCH}, {@code BALANCE_IN_THE_FUTURE}, {@code BALANCE_WITHOUT_DOCUMENT},
     *     {@code BALANCE_NEGATIVE}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public Look enter(long batchId, LocalDate on, Money balance, String document) {
        if (on.isAfter(clock.today())) throw new Refused(PayoutReason.BALANCE_IN_THE_FUTURE, clock.today());
        if (balance.isNegative()) throw new Refused(PayoutReason.BALANCE_NEGATIVE);
        String paper = document.strip();
        if (paper.length() < 2 || paper.length() > LONGEST_DOCUMENT)
            throw new Refused(PayoutReason.BALANCE_WITHOUT_DOCUMENT, LONGEST_DOCUMENT);
        int entered = jdbc.sql("""
                        insert into bank_balances (id, county_code, payer_id, division_code, balance_on, balance_fen, document, entered_by, entered_at)
                        select nextval('bank_balances_seq'), :county, payer_id, division_code, :on, :fen, :document, :by, :now
                        from payment_batches where id = :batch""")
                .param("county", SystemUser.COUNTY)
                .param("on", on)
                .param("fen", balance.fen())
                .param("document", paper)
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("batch", batchId)
                .update();
        if (entered == 0) throw new Refused(PayoutReason.NO_SUCH_BATCH);
        return look(batchId);
    }
}
