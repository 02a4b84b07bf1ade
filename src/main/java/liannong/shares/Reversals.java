package liannong.shares;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was entered by mistake: by another movement that points to it, effective on the same day, so that the
 * register of that day is right from now on, and what it was believed to be until now stays to be seen.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class Reversals {

    private static final int LONGEST_DOCUMENT = 120;

    private record Mistaken(
            long memberId,
            long cooperativeId,
            String divisionCode,
            String shareClass,
            String kind,
            long amountFen,
            LocalDate effectiveOn) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final BusinessClock clock;

    Reversals(JdbcClient jdbc, Ledger ledger, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes money back that was entered as paid in and was not, or not so, in the register and in the books of today.
     * The
     * same command twice is the same reversal once.
     *
     * @throws Refused {@code DOCUMENT_MISSING}, {@code NO_SUCH_MOVEMENT}, {@code NOT_REVERSED_BY_ITSELF} for what is no
     *     contribution of money, {@code REVERSED_ALREADY}, {@code HOLDING_WOULD_BE_NEGATIVE} when less was held on a
     *     later day, {@code OTHER_COMMAND_SAME_ID}
     */
    public void reverse(Reversal command) {
        String document = command.document().strip();
        if (document.isEmpty() || document.length() > LONGEST_DOCUMENT)
            throw new Refused(SharesReason.DOCUMENT_MISSING);
        if (enteredBefore(command)) return;
        Mistaken mistaken = mistaken(command.movementId());
        if (!mistaken.kind().equals("CONTRIBUTION") || !mistaken.shareClass().equals("CAPITAL")) {
            throw new Refused(SharesReason.NOT_REVERSED_BY_ITSELF);
        }
        long id = write(command, document);
        Money amount = new Money(mistaken.amountFen());
        ledger.post(new JournalEntry(
                mistaken.cooperativeId(),
                mistaken.divisionCode(),
                clock.today(),
                "更正成员出资：" + document,
                "SHARE_MOVEMENT",
                id,
                "REVERSAL",
                List.of(Posting.debit("301", mistaken.memberId(), amount), Posting.credit("102", amount))));
    }

    private boolean enteredBefore(Reversal command) {
        Optional<Long> known = jdbc.sql(
                        "select coalesce(reverses_id, 0) from share_movements where command_id = :command")
                .param("command", command.commandId())
                .query(Long.class)
                .optional();
        if (known.isPresent() && known.get() != command.movementId()) {
            throw new Refused(SharesReason.OTHER_COMMAND_SAME_ID);
        }
        return known.isPresent();
    }

    private Mistaken mistaken(long movementId) {
        return jdbc.sql("""
                        select member_id, cooperative_id, division_code, share_class, kind, amount_fen, effective_on
                        from share_movements where id = :id""")
                .param("id", movementId)
                .query(Mistaken.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.NO_SUCH_MOVEMENT));
    }

    private long write(Reversal command, String document) {
        try {
            long id = jdbc.sql("""
                            insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code,
                                share_class, kind, source, amount_fen, area_hundredths, document, effective_on, recorded_at,
                                recorded_by, command_id, reverses_id)
                            select nextval('share_movements_seq'), county_code, cooperative_id, member_id, household_id, division_code,
                                share_class, 'REVERSAL', source, -amount_fen, -area_hundredths, :document, effective_on, :at, :by,
                                :command, id
                            from share_movements where id = :mistaken
                            returning id""")
                    .param("document", document)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", CurrentUser.get().id())
                    .param("command", command.commandId())
                    .param("mistaken", command.movementId())
                    .query(Long.class)
                    .single();
            jdbc.sql("set constraints never_negative immediate").update();
            return id;
        } catch (DuplicateKeyException reversed) {
            throw new Refused(SharesReason.REVERSED_ALREADY);
        } catch (DataIntegrityViolationException negative) {
            throw new Refused(SharesReason.HOLDING_WOULD_BE_NEGATIVE);
        }
    }
}
