package liannong.shares.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;
import org.jspecify.annotations.Nullable;

/**
 * The order to settle with a member who leaves, after the statement was seen.
 *
 * @param seen the statement that the person saw: when it is another by now, nothing happens
 * @param landDisposal what becomes of his land; null when he has none
 * @param heirs who takes over what a member who died held; empty when it is given back to the estate
 */
public record Settlement(
        UUID commandId,
        long cooperativeId,
        ExitStatement seen,
        Money loss,
        @Nullable LandDisposal landDisposal,
        List<Heir> heirs,
        Evidence evidence)
        implements Command {

    public Settlement {
        heirs = List.copyOf(heirs);
    }

    /** What becomes of the land of who leaves: by the charter, or by agreement (山东 art 21). */
    public enum LandDisposal {
        RETURNED,
        LEASED,
        EXCHANGED
    }

    /**
     * An heir who is a member.
     *
     * @param parts his part of the whole, as a number beside the others'
     */
    public record Heir(long memberId, int parts) {}

    @Override
    public LocalDate effectiveOn() {
        return seen.leavesOn();
    }
}
