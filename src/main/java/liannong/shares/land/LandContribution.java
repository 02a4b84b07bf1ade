package liannong.shares.land;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.Evidence;
import liannong.shares.contributions.NewValuation;
import liannong.shares.entries.Command;
import org.jspecify.annotations.Nullable;

/**
 * The order to enter land that a member put in.
 *
 * @param perMu the price for a mu
 * @param lastDay the last day of the contract, not after the right's (LAND art 38 (3))
 * @param steps how the price rises; null when it does not
 * @param afterLease 先租后股: a lease to the cooperative ends with it
 */
public record LandContribution(
        UUID commandId,
        long cooperativeId,
        long memberId,
        long parcelId,
        Mu area,
        Money perMu,
        LocalDate from,
        LocalDate lastDay,
        @Nullable Steps steps,
        boolean afterLease,
        NewValuation valuation,
        Evidence evidence)
        implements Command {

    /** What counts as share: the area at the price. */
    public Money worth() {
        return Steps.worth(area, perMu);
    }

    @Override
    public LocalDate effectiveOn() {
        return from;
    }
}
