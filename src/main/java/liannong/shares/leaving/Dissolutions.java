package liannong.shares.leaving;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import liannong.shares.entries.Book;
import liannong.shares.entries.ShareEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a cooperative: what public money formed is kept out of its members' hands, and nobody leaves any more
 * (COOP arts 51, 53). What each member gets of the rest, and the books of it, are the liquidators'.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CHAIR')")
public class Dissolutions {

    private record Sums(long contributionsFen, long specialFundFen, long fiscalFen) {}

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final Resolutions resolutions;
    private final BusinessClock clock;

    Dissolutions(JdbcClient jdbc, ShareEntries entries, Resolutions resolutions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /** What would be kept and what would go to the members, as the register stands on a day. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public DissolutionStatement statement(long cooperativeId, LocalDate day, Money remaining) {
        Sums sums = jdbc.sql("""
                        select coalesce(sum(amount_fen) filter (where share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE')), 0)::bigint
                                   as contributions_fen,
                               coalesce(sum(amount_fen) filter (where share_class in ('FISCAL', 'DONATION')), 0)::bigint as special_fund_fen,
                               coalesce(sum(amount_fen) filter (where share_class = 'FISCAL'), 0)::bigint as fiscal_fen
                        from share_movements where county_code = :county and cooperative_id = :cooperative and effective_on <= :day""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(Sums.class)
                .single();
        return new DissolutionStatement(
                remaining,
                new Money(sums.contributionsFen()),
                new Money(sums.specialFundFen()),
                new Money(sums.fiscalFen()));
    }

    /** The day on which a cooperative was dissolved. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public Optional<LocalDate> dissolvedOn(long cooperativeId) {
        return jdbc.sql("select decided_on from dissolutions where cooperative_id = :id")
                .param("id", cooperativeId)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Enters the resolution and what it means for what public money formed.
     *
     * @throws Refused {@code AMOUNT_NOT_POSITIVE} for less than nothing, {@code RECEIVER_MISSING},
     *     {@code EFFECTIVE_IN_FUTURE}, {@code DISSOLVED_ALREADY}
     */
    public void decide(Dissolution command) {
        if (command.remaining().isNegative()) throw new Refused(SharesReason.AMOUNT_NOT_POSITIVE);
        if (command.receiver().length() < 2 || command.receiver().length() > 80)
            throw new Refused(SharesReason.RECEIVER_MISSING);
        if (entries.enteredBefore(command, Book.DISSOLUTIONS)) return;
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.DISSOLUTION);
        DissolutionStatement statement = statement(command.cooperativeId(), command.decidedOn(), command.remaining());
        @Nullable Long paper = entries.keep(command.cooperativeId(), command.evidence());
        try {
            insert(command, statement, paper);
        } catch (DuplicateKeyException twice) {
            throw new Refused(SharesReason.DISSOLVED_ALREADY);
        }
    }

    private void insert(Dissolution command, DissolutionStatement statement, @Nullable Long paper) {
        jdbc.sql("""
                        insert into dissolutions (id, county_code, cooperative_id, decided_on, remaining_fen, contributions_fen,
                            special_fund_fen, fiscal_fen, kept_fen, receiver, document, document_id, resolution_id, recorded_by,
                            recorded_at, command_id, command_print)
                        values (nextval('dissolutions_seq'), :county, :cooperative, :day, :remaining, :contributions, :fund, :fiscal, :kept,
                            :receiver, :document, :paper, :resolution, :by, :at, :command, :print)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", command.cooperativeId())
                .param("day", command.decidedOn())
                .param("remaining", statement.remaining().fen())
                .param("contributions", statement.contributions().fen())
                .param("fund", statement.specialFund().fen())
                .param("fiscal", statement.fiscal().fen())
                .param("kept", statement.kept().fen())
                .param("receiver", command.receiver())
                .param("document", command.evidence().title())
                .param("paper", paper)
                .param("resolution", command.resolutionId())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .update();
    }
}
