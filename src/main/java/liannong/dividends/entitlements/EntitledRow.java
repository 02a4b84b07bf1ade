package liannong.dividends.entitlements;

import org.jspecify.annotations.Nullable;

/**
 * What one is owed by a run, and what became of it; amounts in fen.
 *
 * @param totalFen of a correction the difference to {@code earlierFen}, which earlier runs gave
 * @param settledFen of it: not paid because it settles what was overpaid before
 */
public record EntitledRow(
        long id,
        String key,
        String name,
        String place,
        long totalFen,
        long earlierFen,
        long settledFen,
        @Nullable String outcome,
        boolean sent,
        boolean held) {

    /** What is right by all that is known in the run. */
    public long rightFen() {
        return Math.addExact(totalFen, earlierFen);
    }
}
