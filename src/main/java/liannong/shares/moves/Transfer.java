package liannong.shares.moves;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import liannong.shares.entries.Command;
import org.jspecify.annotations.Nullable;

/**
 * The order to enter that a member gave shares to another.
 *
 * @param landContributionId for land, which goes whole
 * @param resolutionId where the terms of the class ask for one
 */
public record Transfer(
        UUID commandId,
        long cooperativeId,
        long fromMemberId,
        long toMemberId,
        ShareClass shareClass,
        Money amount,
        @Nullable Long landContributionId,
        LocalDate effectiveOn,
        @Nullable Long resolutionId,
        Evidence evidence)
        implements Command {}
