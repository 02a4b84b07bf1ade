package liannong.shares.leaving;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.registry.organisations.ExitReason;
import liannong.registry.organisations.Roster;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import liannong.shares.entries.Act;
import liannong.shares.entries.Book;
import liannong.shares.entries.Line;
import liannong.shares.entries.ShareEntries;
import liannong.shares.land.LandContributions;
import liannong.shares.moves.Lot;
import liannong.shares.moves.Lots;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles with a member who leaves: what he put in and his part of the reserve are owed to him, his land goes back,
 * what public money formed goes to those who remain, and he is no member any more; all of it or nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CHAIR')")
public class Settlements {

    private final JdbcClient jdbc;
    private final Departures departures;
    private final ExitStatements statements;
    private final ExitLines lines;
    private final Lots lots;
    private final ShareEntries entries;
    private final LandContributions land;
    private final Roster roster;
    private final BusinessClock clock;

    Settlements(
            JdbcClient jdbc,
            Departures departures,
            ExitStatements statements,
            ExitLines lines,
            Lots lots,
            ShareEntries entries,
            LandContributions land,
            Roster roster,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.departures = departures;
        this.statements = statements;
        this.lines = lines;
        this.lots = lots;
        this.entries = entries;
        this.land = land;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * Settles as the statement says that was seen. The same command twice is one settlement.
     *
     * @throws Refused {@code NO_SUCH_DEPARTURE}, {@code DEPARTURE_DECIDED}, {@code SECOND_PERSON_NEEDED},
     *     {@code BEING_DISSOLVED}, {@code LEAVES_LATER} with the day, {@code STATEMENT_CHANGED},
     *     {@code LOSS_BEYOND_ACCOUNT} (COOP art 6), {@code LOSS_GOES_WITH_THE_SHARES} where heirs take over,
     *     {@code LAND_DISPOSAL_MISSING}, {@code HEIRS_INCOMPLETE}, {@code HEIR_NO_MEMBER}, those of
     *     {@link ShareEntries#enter}
     */
    public void settle(Settlement command) {
        LocalDate leavesOn = command.seen().leavesOn();
        if (leavesOn.isAfter(clock.today())) throw new Refused(SharesReason.LEAVES_LATER, leavesOn);
        if (entries.enteredBefore(command, Book.DECISIONS)) return;
        DepartureRow departure = departures
                .find(command.seen().departureId())
                .filter(found -> found.cooperativeId() == command.cooperativeId())
                .orElseThrow(() -> new Refused(SharesReason.NO_SUCH_DEPARTURE));
        if (!departure.open()) throw new Refused(SharesReason.DEPARTURE_DECIDED);
        ExitStatement now = statements.of(departure.id());
        if (!now.equals(command.seen().bearing(Money.ZERO))) throw new Refused(SharesReason.STATEMENT_CHANGED);
        if (!command.heirs().isEmpty() && !command.loss().isZero())
            throw new Refused(SharesReason.LOSS_GOES_WITH_THE_SHARES);
        ExitStatement statement = now.bearing(command.loss());
        if (!statement.lossWithinAccount()) throw new Refused(SharesReason.LOSS_BEYOND_ACCOUNT);
        if (statement.pieces() > 0 && command.heirs().isEmpty() && command.landDisposal() == null)
            throw new Refused(SharesReason.LAND_DISPOSAL_MISSING);
        enter(command, departure, statement);
    }

    private void enter(Settlement command, DepartureRow departure, ExitStatement statement) {
        LocalDate day = departure.leavesOn();
        List<Lot> held = lots.of(departure.memberId(), day);
        List<Line> rows = lines.of(departure, held, command.heirs());
        write(command, departure, statement);
        if (!rows.isEmpty()) {
            boolean inherited = !command.heirs().isEmpty();
            entries.enter(
                    Act.of(command, rows).settling(departure.id()),
                    inherited ? "股权继承" : "成员退社结算",
                    inherited ? ExitBooks.inherited(rows) : ExitBooks.givenBack(departure.memberId(), statement, held));
        }
        if (command.heirs().isEmpty()) endLand(held, day, command.evidence().title());
        roster.end(
                command.cooperativeId(),
                departure.memberId(),
                day,
                ExitReason.valueOf(departure.reason().name()),
                liannong.registry.organisations.Evidence.of(
                        command.evidence().title().length() < 2
                                ? departure.document()
                                : command.evidence().title()));
    }

    private void endLand(List<Lot> held, LocalDate day, String document) {
        held.stream()
                .map(Lot::landContributionId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(piece -> land.endUse(piece, day, document));
    }

    private void write(Settlement command, DepartureRow departure, ExitStatement statement) {
        try {
            if (update(command, departure, statement) != 1) throw new Refused(SharesReason.SECOND_PERSON_NEEDED);
        } catch (DataIntegrityViolationException dissolved) {
            if (!Broken.promise(dissolved, "no_departure_after_the_end")) throw dissolved;
            throw new Refused(SharesReason.BEING_DISSOLVED);
        }
    }

    private int update(Settlement command, DepartureRow departure, ExitStatement statement) {
        boolean inherited = !command.heirs().isEmpty();
        return jdbc.sql("""
                        update departures set state = 'SETTLED', contribution_fen = :contribution, reserve_fen = :reserve, loss_fen = :loss,
                            refund_fen = :refund, land_fen = :land, land_hundredths = :area, averaged_fen = :averaged,
                            land_disposal = :disposal, inherited = :inherited, decided_document = :document, decided_by = :by,
                            decided_at = :at, decided_document_id = :paper, decided_command_id = :command, decided_command_print = :print
                        where id = :id and state = 'NOTIFIED' and recorded_by <> :by""")
                .param("contribution", statement.contribution().fen())
                .param("reserve", statement.reserve().fen())
                .param("loss", statement.loss().fen())
                .param("refund", inherited ? 0 : statement.refund().fen())
                .param("land", statement.land().fen())
                .param("area", statement.landHundredths())
                .param("averaged", statement.averaged().fen())
                .param(
                        "disposal",
                        command.landDisposal() == null
                                ? null
                                : command.landDisposal().name())
                .param("inherited", inherited)
                .param("document", command.evidence().title())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("paper", entries.keep(command.cooperativeId(), command.evidence()))
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .param("id", departure.id())
                .update();
    }
}
