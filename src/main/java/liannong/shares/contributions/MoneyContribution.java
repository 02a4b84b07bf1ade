package liannong.shares.contributions;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.entries.Command;

/**
 * The order to enter money that a member paid in. The command's id is made when the dialog opens.
 *
 * @param paid what the bank received
 * @param credited what counts as share; what was paid beyond it is the capital reserve's
 */
public record MoneyContribution(
        UUID commandId,
        long cooperativeId,
        long memberId,
        ShareClass shareClass,
        ShareSource source,
        Money paid,
        Money credited,
        LocalDate effectiveOn,
        Evidence evidence)
        implements Command {}
