package liannong.shares.land;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.ledger.Posting;
import liannong.registry.parcels.SharedLand;
import liannong.schedule.BusinessClock;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.contributions.Contributors;
import liannong.shares.contributions.Valuations;
import liannong.shares.entries.Act;
import liannong.shares.entries.AfterReversal;
import liannong.shares.entries.Basis;
import liannong.shares.entries.Line;
import liannong.shares.entries.ShareEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Land that members put in: the use of the parcel begins, the share is entered, the books follow; at its end both end
 * together. A parcel is put in once: the database lets nobody else use it meanwhile.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class LandContributions implements AfterReversal {

    private static final String RIGHT_TO_LAND = "161";

    /** For a mu; a value beyond it is a slip of the pen. */
    private static final Money HIGHEST_PRICE = Money.ofYuan(new BigDecimal("1000000"));

    private final JdbcClient jdbc;
    private final SharedLand land;
    private final Contributors contributors;
    private final Valuations valuations;
    private final ShareEntries entries;
    private final BusinessClock clock;

    LandContributions(
            JdbcClient jdbc,
            SharedLand land,
            Contributors contributors,
            Valuations valuations,
            ShareEntries entries,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.land = land;
        this.contributors = contributors;
        this.valuations = valuations;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Enters land that a member put in, from the day on which the contract begins.
     *
     * @throws Refused {@code PRICE_OUT_OF_RANGE}, {@code LAND_BEYOND_PARCEL} with its area, {@code STEPS_INCOMPLETE},
     *     {@code NOT_WORTH_ITS_AREA}, those of {@link SharedLand#begin}, of {@link Contributors}, of {@link Valuations}
     *     and of {@link ShareEntries#enter}
     */
    public void contribute(LandContribution command) {
        if (entries.enteredBefore(command)) return;
        if (!command.perMu().isPositive() || command.perMu().compareTo(HIGHEST_PRICE) > 0)
            throw new Refused(SharesReason.PRICE_OUT_OF_RANGE, HIGHEST_PRICE);
        Money worth = command.worth();
        contributors.require(command.cooperativeId(), command.memberId(), ShareClass.LAND, worth, command.from());
        if (!command.valuation().value().equals(worth)) throw new Refused(SharesReason.NOT_WORTH_ITS_AREA, worth);
        requireSteps(command.steps());
        String parcel = requireArea(command);
        long valuation = valuations.add(
                command.cooperativeId(), command.memberId(), "LAND_RIGHT", parcel, command.valuation(), command.from());
        long id = insert(command, valuation);
        Line line = Line.of(command.memberId(), ShareClass.LAND, MovementKind.CONTRIBUTION, ShareSource.OWN_LAND, worth)
                .area(command.area())
                .on(new Basis(Basis.Kind.LAND_CONTRIBUTION, id));
        entries.enter(
                Act.of(command, List.of(line)).resting(command.valuation().resolutionId()),
                "土地经营权出资",
                List.of(Posting.debit(RIGHT_TO_LAND, worth), Posting.credit("301", command.memberId(), worth)));
    }

    /** What was put in by mistake was never used. */
    @Override
    public void reversed(Basis basis, LocalDate effectiveOn, String document) {
        if (basis.kind() != Basis.Kind.LAND_CONTRIBUTION) return;
        boolean nothingLeft =
                jdbc.sql("""
                        select not exists (select 1 from share_movements where land_contribution_id = :id
                                           group by member_id having sum(area_hundredths) <> 0)""").param("id", basis.id()).query(Boolean.class).single();
        if (nothingLeft) endUse(basis.id(), effectiveOn, document);
    }

    /** The use by which the cooperative has the land ends. */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public void endUse(long landContributionId, LocalDate on, String document) {
        long use = jdbc.sql("select parcel_use_id from land_contributions where id = :id")
                .param("id", landContributionId)
                .query(Long.class)
                .single();
        land.end(use, on, document);
    }

    private static void requireSteps(@Nullable Steps steps) {
        if (steps == null) return;
        boolean sensible = steps.years() >= 1
                && steps.years() <= 30
                && steps.rate().signum() > 0
                && steps.rate().compareTo(BigDecimal.ONE) <= 0
                && steps.rate().stripTrailingZeros().scale() <= 4;
        if (!sensible) throw new Refused(SharesReason.STEPS_INCOMPLETE);
    }

    private String requireArea(LandContribution command) {
        var parcel = land.of(command.memberId(), command.from()).stream()
                .filter(each -> each.parcelId() == command.parcelId())
                .findFirst()
                .orElseThrow(() -> new Refused(liannong.registry.parcels.ParcelReason.PARCEL_NOT_OF_MEMBER));
        if (command.area().hundredths() < 1 || command.area().hundredths() > parcel.areaHundredths())
            throw new Refused(SharesReason.LAND_BEYOND_PARCEL, new Mu(parcel.areaHundredths()));
        return parcel.name() + " " + parcel.code();
    }

    private long insert(LandContribution command, long valuation) {
        long id = jdbc.sql("select nextval('land_contributions_seq')")
                .query(Long.class)
                .single();
        long use = land.begin(
                command.memberId(),
                command.parcelId(),
                command.from(),
                command.lastDay(),
                command.evidence().title(),
                id,
                command.afterLease());
        @Nullable Steps steps = command.steps();
        jdbc.sql("""
                        insert into land_contributions (id, county_code, cooperative_id, member_id, household_id, division_code, parcel_id,
                            parcel_use_id, area_hundredths, value_per_mu_fen, amount_fen, valid_from, agreed_to, step_years, step_rate,
                            after_lease, valuation_id, document, recorded_by, recorded_at)
                        select :id, m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code, :parcel, :use, :area, :perMu,
                            :amount, :from, :until, :years, :rate, :lease, :valuation, :document, :by, :at
                        from members m where m.id = :member""")
                .param("id", id)
                .param("parcel", command.parcelId())
                .param("use", use)
                .param("area", command.area().hundredths())
                .param("perMu", command.perMu().fen())
                .param("amount", command.worth().fen())
                .param("from", command.from())
                .param("until", command.lastDay().plusDays(1))
                .param("years", steps == null ? null : steps.years())
                .param("rate", steps == null ? null : steps.rate())
                .param("lease", command.afterLease())
                .param("valuation", valuation)
                .param("document", command.evidence().title())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("member", command.memberId())
                .update();
        return id;
    }
}
