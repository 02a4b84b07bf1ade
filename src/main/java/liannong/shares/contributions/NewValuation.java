package liannong.shares.contributions;

import java.time.LocalDate;
import liannong.base.Money;
import liannong.shares.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What something is worth, by whom, and on what paper. By the members' resolution, or by an appraiser.
 *
 * @param appraiser null when the members valued it
 * @param resolutionId null when an appraiser did
 */
public record NewValuation(
        Money value,
        LocalDate valuedOn,
        @Nullable String appraiser,
        @Nullable Long resolutionId,
        Evidence evidence) {}
