package liannong.shares.leaving;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;

/**
 * The order to enter that the members dissolved their cooperative.
 *
 * @param remaining the property that is left when all debts are paid
 * @param receiver who gets what public money formed: another cooperative of the place, or the village's collective
 */
public record Dissolution(
        UUID commandId,
        long cooperativeId,
        LocalDate decidedOn,
        Money remaining,
        String receiver,
        long resolutionId,
        Evidence evidence)
        implements Command {

    public Dissolution {
        receiver = receiver.strip();
    }

    @Override
    public LocalDate effectiveOn() {
        return decidedOn;
    }
}
