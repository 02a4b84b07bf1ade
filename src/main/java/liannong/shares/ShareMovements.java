package liannong.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters movements of shares. What is entered stays; a mistake is corrected by a movement that points to it. */
@Service
@Transactional
public class ShareMovements {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BusinessClock clock;
    private final Ledger ledger;

    ShareMovements(JdbcClient jdbc, JdbcTemplate batch, BusinessClock clock, Ledger ledger) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
        this.ledger = ledger;
    }

    /**
     * Enters money that a member paid in (COOP art 13), in the register and in the books. The same command twice is
     * the same movement once.
     *
     * @throws Refused {@code AMOUNT_NOT_POSITIVE}, {@code DOCUMENT_MISSING}, {@code EFFECTIVE_IN_FUTURE},
     *     {@code NOT_A_MEMBER_THEN}, {@code OTHER_COMMAND_SAME_ID}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void contribute(CapitalContribution command) {
        if (!command.amount().isPositive()) throw new Refused(SharesReason.AMOUNT_NOT_POSITIVE);
        if (command.document().isBlank()) throw new Refused(SharesReason.DOCUMENT_MISSING);
        if (command.effectiveOn().isAfter(clock.today())) throw new Refused(SharesReason.EFFECTIVE_IN_FUTURE);
        if (enteredBefore(command)) return;
        Written written =
                write(command).orElseThrow(() -> new Refused(SharesReason.NOT_A_MEMBER_THEN, command.effectiveOn()));
        ledger.post(new JournalEntry(
                command.cooperativeId(),
                written.divisionCode(),
                command.effectiveOn(),
                "成员出资：" + command.document(),
                "SHARE_MOVEMENT",
                written.id(),
                "CONTRIBUTION",
                List.of(
                        Posting.debit("102", command.amount()),
                        Posting.credit("301", command.memberId(), command.amount()))));
    }

    /** Enters a year's reserve by member, effective on the last day of that year. Called when a run is released. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
    public void quantifyReserve(LocalDate effectiveOn, String document, List<ReserveShare> shares) {
        List<Object[]> rows = shares.stream()
                .filter(share -> share.amount().isPositive())
                .map(share -> new Object[] {
                    share.amount().fen(),
                    document,
                    effectiveOn,
                    java.sql.Timestamp.from(clock.instant()),
                    CurrentUser.get().id(),
                    share.commandId(),
                    share.memberId()
                })
                .toList();
        batch.batchUpdate("""
                insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind,
                    source, amount_fen, document, effective_on, recorded_at, recorded_by, command_id)
                select nextval('share_movements_seq'), m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code, 'RESERVE',
                    'QUANTIFICATION', 'SURPLUS', ?, ?, ?, ?, ?, ? from members m where m.id = ?""", rows);
    }

    private record Written(long id, String divisionCode) {}

    private boolean enteredBefore(CapitalContribution command) {
        record Known(long memberId, long amountFen, LocalDate effectiveOn, String document) {}
        Optional<Known> known = jdbc.sql(
                        "select member_id, amount_fen, effective_on, document from share_movements where command_id = :id")
                .param("id", command.commandId())
                .query(Known.class)
                .optional();
        Known asked = new Known(
                command.memberId(),
                command.amount().fen(),
                command.effectiveOn(),
                command.document().strip());
        if (known.isPresent() && !known.get().equals(asked)) throw new Refused(SharesReason.OTHER_COMMAND_SAME_ID);
        return known.isPresent();
    }

    private Optional<Written> write(CapitalContribution command) {
        return jdbc.sql("""
                        insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code,
                            share_class, kind, source, amount_fen, document, effective_on, recorded_at, recorded_by, command_id)
                        select nextval('share_movements_seq'), :county, m.cooperative_id, m.id, m.household_id, m.division_code, 'CAPITAL',
                            'CONTRIBUTION', 'OWN_MONEY', :amount, :document, :day, :at, :by, :command
                        from members m where m.id = :member and m.cooperative_id = :cooperative and m.joined_on <= :day
                          and (m.left_on is null or m.left_on > :day)
                        returning id, division_code""")
                .param("county", SystemUser.COUNTY)
                .param("amount", command.amount().fen())
                .param("document", command.document().strip())
                .param("day", command.effectiveOn())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("by", CurrentUser.get().id())
                .param("command", command.commandId())
                .param("member", command.memberId())
                .param("cooperative", command.cooperativeId())
                .query(Written.class)
                .optional();
    }
}
