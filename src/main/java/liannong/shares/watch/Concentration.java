package liannong.shares.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what was contributed to a cooperative is spread on a day, in fen.
 *
 * @param holders the largest, the first before the second
 * @param families the largest households with several members
 * @param limits null when nobody set any
 */
public record Concentration(
        long totalFen,
        int holdersInAll,
        List<HolderRow> holders,
        List<HolderRow> families,
        long fiveLargestFen,
        long loanFundedFen,
        @Nullable Limits limits) {

    public Concentration {
        holders = List.copyOf(holders);
        families = List.copyOf(families);
    }

    public boolean oneHolderBeyond() {
        return limits != null && !holders.isEmpty() && beyond(holders.getFirst().amountFen(), limits.oneHolder());
    }

    public boolean oneFamilyBeyond() {
        return limits != null
                && !families.isEmpty()
                && beyond(families.getFirst().amountFen(), limits.oneFamily());
    }

    public boolean fiveLargestBeyond() {
        return limits != null && holdersInAll > 5 && beyond(fiveLargestFen, limits.fiveLargest());
    }

    public boolean anythingBeyond() {
        return oneHolderBeyond() || oneFamilyBeyond() || fiveLargestBeyond();
    }

    /** Exactly: amount > limit × total, without a rounded share. */
    private boolean beyond(long fen, java.math.BigDecimal limit) {
        return java.math.BigDecimal.valueOf(fen).compareTo(limit.multiply(java.math.BigDecimal.valueOf(totalFen))) > 0;
    }
}
