package liannong.payouts;

import java.time.LocalDate;
import java.util.List;

/** A bank answered for a batch: what of it was credited and what came back. */
public record PayoutsSettled(
        long batchId, long payerId, long resultFileId, LocalDate settledOn, List<Settled> settled) {

    /** One payment of the batch, by the source it was owed for. */
    public record Settled(String sourceKind, long sourceId, Outcome outcome) {}
}
