package liannong.shares.contributions;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import liannong.shares.entries.Command;

/** The order to enter what a member promised to pay in, and by when (REG art 13: capital is subscribed). */
public record Subscription(
        UUID commandId,
        long cooperativeId,
        long memberId,
        ShareClass shareClass,
        Money amount,
        LocalDate dueOn,
        LocalDate effectiveOn,
        Evidence evidence)
        implements Command {}
