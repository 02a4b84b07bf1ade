package liannong.shares.moves;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import liannong.shares.entries.Command;

/** The order to enter that a member gave shares back and stays a member, as the members resolved. */
public record Redemption(
        UUID commandId,
        long cooperativeId,
        long memberId,
        ShareClass shareClass,
        Money amount,
        LocalDate effectiveOn,
        long resolutionId,
        Evidence evidence)
        implements Command {}
