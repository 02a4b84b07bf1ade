package liannong.shares.fund;

import java.time.LocalDate;
import java.util.UUID;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;
import org.jspecify.annotations.Nullable;

/**
 * The order to end an income right, and to give it to another household from the same day (动态调整).
 *
 * @param to null when nobody gets it for now
 */
public record IncomeShift(
        UUID commandId,
        long cooperativeId,
        long incomeRightId,
        IncomeEnd reason,
        LocalDate on,
        IncomeGrant.@Nullable Beneficiary to,
        long resolutionId,
        Evidence evidence)
        implements Command {

    @Override
    public LocalDate effectiveOn() {
        return on;
    }
}
