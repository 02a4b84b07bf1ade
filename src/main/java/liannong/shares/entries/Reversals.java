package liannong.shares.entries;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was entered by mistake: by movements that point to it, effective on the same day, so that the
 * register
 * of that day is right from now on, and what it was believed to be until now stays to be seen.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class Reversals {

    private record Mistaken(
            long id,
            UUID commandId,
            long memberId,
            long cooperativeId,
            String divisionCode,
            String shareClass,
            String kind,
            long amountFen,
            @Nullable Long landContributionId,
            LocalDate effectiveOn,
            boolean beforeActs,
            boolean reversible) {}

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final Ledger ledger;
    private final List<AfterReversal> followers;
    private final BusinessClock clock;

    Reversals(
            JdbcClient jdbc, ShareEntries entries, Ledger ledger, List<AfterReversal> followers, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.ledger = ledger;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * Takes the whole act of a movement back, in the register and in the books of today. The same command twice is the
     * same reversal once.
     *
     * @throws Refused {@code NO_SUCH_MOVEMENT}, {@code NOT_REVERSED_BY_ITSELF} for what a distribution or a departure
     *     entered, {@code REVERSED_ALREADY}, {@code HOLDING_WOULD_BE_NEGATIVE} when less was held on a later day,
     *     {@code INCOME_RIGHT_STANDS_ON_IT}, {@code OTHER_COMMAND_SAME_ID}
     */
    public void reverse(Reversal command) {
        List<Mistaken> act = act(command.movementId());
        if (act.isEmpty()) throw new Refused(SharesReason.NO_SUCH_MOVEMENT);
        Mistaken first = act.getFirst();
        if (entries.enteredBefore(
                first.cooperativeId(), command.commandId(), ShareEntries.print(command), Book.MOVEMENTS)) return;
        if (!act.stream().allMatch(Mistaken::reversible)) throw new Refused(SharesReason.NOT_REVERSED_BY_ITSELF);
        long id = write(command, first.cooperativeId(), first.commandId());
        book(command, first, id);
        act.stream()
                .map(Mistaken::landContributionId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(land -> followers.forEach(follower -> follower.reversed(
                        new Basis(Basis.Kind.LAND_CONTRIBUTION, land),
                        first.effectiveOn(),
                        command.evidence().title())));
    }

    private List<Mistaken> act(long movementId) {
        return jdbc.sql("""
                        select s.id, s.command_id, s.member_id, s.cooperative_id, o.division_code, s.share_class, s.kind, s.amount_fen,
                               s.land_contribution_id, s.effective_on, s.command_print is null as before_acts, reversible(s) as reversible
                        from share_movements s join organisations o on o.id = s.cooperative_id
                        where s.command_id = (select command_id from share_movements where id = :id) order by s.line""").param("id", movementId).query(Mistaken.class).list();
    }

    /**
     * What the act posted, with the sides changed; nothing for what was moved in, which posted nothing. The entries of
     * before acts had their own are money paid in.
     */
    private void book(Reversal command, Mistaken first, long id) {
        String text = "冲正：" + command.evidence().title();
        if (ledger.mirror(ShareEntries.SOURCE, first.id(), id, clock.today(), text)) return;
        if (!first.beforeActs()
                || !first.kind().equals("CONTRIBUTION")
                || !first.shareClass().equals("CAPITAL")) return;
        Money amount = new Money(first.amountFen());
        ledger.post(new JournalEntry(
                first.cooperativeId(),
                first.divisionCode(),
                clock.today(),
                text,
                ShareEntries.SOURCE,
                id,
                "REVERSAL",
                List.of(Posting.debit("301", first.memberId(), amount), Posting.credit("102", amount))));
    }

    private long write(Reversal command, long cooperativeId, UUID mistaken) {
        try {
            List<Long> written = jdbc.sql("""
                            insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code,
                                share_class, kind, source, amount_fen, unpaid_fen, area_hundredths, document, document_id, effective_on,
                                land_contribution_id, valuation_id, project_id, recorded_at, recorded_by, command_id, command_print,
                                line, reverses_id)
                            select nextval('share_movements_seq'), county_code, cooperative_id, member_id, household_id, division_code,
                                share_class, 'REVERSAL', source, -amount_fen, -unpaid_fen, -area_hundredths, :document, :paper,
                                effective_on, land_contribution_id, valuation_id, project_id, :at, :by, :command, :print, line, id
                            from share_movements where command_id = :mistaken order by line
                            returning id""")
                    .param("document", command.evidence().title())
                    .param("paper", entries.keep(cooperativeId, command.evidence()))
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", CurrentUser.get().id())
                    .param("command", command.commandId())
                    .param("print", ShareEntries.print(command))
                    .param("mistaken", mistaken)
                    .query(Long.class)
                    .list();
            entries.checkNow();
            return written.getFirst();
        } catch (DuplicateKeyException reversed) {
            throw new Refused(SharesReason.REVERSED_ALREADY);
        } catch (DataIntegrityViolationException negative) {
            throw entries.refusal(negative);
        }
    }
}
