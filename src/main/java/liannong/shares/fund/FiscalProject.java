package liannong.shares.fund;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareSource;
import liannong.shares.entries.Command;
import org.jspecify.annotations.Nullable;

/**
 * The order to enter what public money or a gift formed.
 *
 * @param source FISCAL_FUND or DONATION
 * @param asset what stands there now
 * @param collectiveMemberId the member organisation that holds it; null when it is averaged to all members
 * @param resolutionId where the members resolved about it
 */
public record FiscalProject(
        UUID commandId,
        long cooperativeId,
        String projectNo,
        String name,
        ShareSource source,
        LocalDate grantedOn,
        Money amount,
        String asset,
        @Nullable Long collectiveMemberId,
        @Nullable Long resolutionId,
        Evidence evidence)
        implements Command {

    public FiscalProject {
        projectNo = projectNo.strip();
        name = name.strip();
        asset = asset.strip();
    }

    @Override
    public LocalDate effectiveOn() {
        return grantedOn;
    }
}
