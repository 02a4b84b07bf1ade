package liannong.shares.land;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import liannong.shares.Evidence;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.entries.Act;
import liannong.shares.entries.Basis;
import liannong.shares.entries.Command;
import liannong.shares.entries.Line;
import liannong.shares.entries.ShareEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a contract about land brings with time: steps of its price, and its end. */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class LandTerms {

    private final JdbcClient jdbc;
    private final LandShares shares;
    private final LandContributions contributions;
    private final ShareEntries entries;
    private final BusinessClock clock;

    LandTerms(
            JdbcClient jdbc,
            LandShares shares,
            LandContributions contributions,
            ShareEntries entries,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.shares = shares;
        this.contributions = contributions;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * The order to enter the next step of a piece of land.
     *
     * @param step counted from 1, so that none is entered twice
     * @param effectiveOn the day of that step by the contract
     */
    public record Step(
            UUID commandId,
            long cooperativeId,
            long landContributionId,
            int step,
            LocalDate effectiveOn,
            Evidence evidence)
            implements Command {}

    /** The order to give a piece of land back, at the end of its contract or before. */
    public record GiveBack(
            UUID commandId, long cooperativeId, long landContributionId, LocalDate effectiveOn, Evidence evidence)
            implements Command {}

    /**
     * Enters the next step of the price, from the day that the contract names.
     *
     * @throws Refused {@code NO_SUCH_LAND_SHARE}, {@code STEP_NOT_DUE} when it is not the next one or another day,
     *     those of {@link ShareEntries#enter}
     */
    public void step(Step command) {
        if (entries.enteredBefore(command)) return;
        LandShareRow held = held(command.cooperativeId(), command.landContributionId(), clock.today());
        if (command.step() != held.stepsTaken() + 1 || !command.effectiveOn().equals(held.nextStepOn()))
            throw new Refused(SharesReason.STEP_NOT_DUE);
        Money more = worth(held, command.step()).minus(worth(held, command.step() - 1));
        Line line = line(held, MovementKind.REVALUATION, more);
        entries.enter(
                Act.of(command, List.of(line)),
                "土地股重估",
                List.of(Posting.debit("161", more), Posting.credit("301", held.memberId(), more)));
    }

    /**
     * Gives land back: the share ends, and its use by the cooperative.
     *
     * @throws Refused {@code NO_SUCH_LAND_SHARE}, {@code ENDS_AFTER_CONTRACT} with the last day it can end on, those of
     *     {@link ShareEntries#enter}
     */
    public void giveBack(GiveBack command) {
        if (entries.enteredBefore(command)) return;
        LandShareRow held = held(command.cooperativeId(), command.landContributionId(), command.effectiveOn());
        if (command.effectiveOn().isAfter(held.agreedTo()))
            throw new Refused(SharesReason.ENDS_AFTER_CONTRACT, held.agreedTo());
        Money worth = new Money(held.amountFen());
        Line line = line(held, MovementKind.REDEMPTION, worth.negated()).area(new Mu(-held.areaHundredths()));
        contributions.endUse(
                held.id(), command.effectiveOn(), command.evidence().title());
        entries.enter(
                Act.of(command, List.of(line)),
                "退回土地经营权",
                List.of(Posting.debit("301", held.memberId(), worth), Posting.credit("161", worth)));
    }

    private LandShareRow held(long cooperativeId, long landContributionId, LocalDate day) {
        boolean ofCooperative = jdbc.sql(
                        "select exists (select 1 from land_contributions where id = :id and cooperative_id = :cooperative)")
                .param("id", landContributionId)
                .param("cooperative", cooperativeId)
                .query(Boolean.class)
                .single();
        if (!ofCooperative) throw new Refused(SharesReason.NO_SUCH_LAND_SHARE);
        return shares.find(landContributionId, day).orElseThrow(() -> new Refused(SharesReason.NO_SUCH_LAND_SHARE));
    }

    private static Money worth(LandShareRow held, int step) {
        Steps steps = new Steps(
                java.util.Objects.requireNonNull(held.stepYears()), java.util.Objects.requireNonNull(held.stepRate()));
        return Steps.worth(new Mu(held.areaHundredths()), steps.price(new Money(held.perMuFen()), step));
    }

    private static Line line(LandShareRow held, MovementKind kind, Money amount) {
        return Line.of(held.memberId(), ShareClass.LAND, kind, ShareSource.OWN_LAND, amount)
                .on(new Basis(Basis.Kind.LAND_CONTRIBUTION, held.id()));
    }
}
