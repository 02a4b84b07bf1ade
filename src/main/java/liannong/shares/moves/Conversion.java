package liannong.shares.moves;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import liannong.shares.entries.Command;

/** The order to enter that shares became shares of another class, as the members resolved. */
public record Conversion(
        UUID commandId,
        long cooperativeId,
        long memberId,
        ShareClass from,
        ShareClass to,
        Money amount,
        LocalDate effectiveOn,
        long resolutionId,
        Evidence evidence)
        implements Command {}
