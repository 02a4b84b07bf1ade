package liannong.shares.leaving;

import java.time.LocalDate;
import java.util.UUID;
import liannong.registry.organisations.ExitReason;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;
import org.jspecify.annotations.Nullable;

/**
 * The order to enter that a member leaves.
 *
 * @param notifiedOn the day of his notice, of his death, or of the resolution
 * @param heardOn when the member was heard, before he was expelled (COOP art 26)
 * @param resolutionId the resolution by which he was expelled
 */
public record NewDeparture(
        UUID commandId,
        long cooperativeId,
        long memberId,
        ExitReason reason,
        LocalDate notifiedOn,
        @Nullable LocalDate heardOn,
        @Nullable Long resolutionId,
        Evidence evidence)
        implements Command {

    @Override
    public LocalDate effectiveOn() {
        return notifiedOn;
    }
}
