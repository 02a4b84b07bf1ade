package liannong.shares.contributions;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import liannong.shares.entries.Command;

/**
 * The order to enter property that a member delivered.
 *
 * @param subject what it is, 2 to 80 characters
 * @param credited what counts as share; what it is worth beyond that is the capital reserve's
 * @param evidence that it was handed over
 */
public record PropertyContribution(
        UUID commandId,
        long cooperativeId,
        long memberId,
        ShareClass shareClass,
        PropertyKind kind,
        String subject,
        NewValuation valuation,
        Money credited,
        LocalDate effectiveOn,
        Evidence evidence)
        implements Command {

    public PropertyContribution {
        subject = subject.strip();
    }
}
