package liannong.dividends.entitlements;

import org.jspecify.annotations.Nullable;

/** What one is owed by a run, and what became of it; amount in fen. */
public record EntitledRow(
        long id,
        String key,
        String name,
        String place,
        long totalFen,
        @Nullable String outcome,
        boolean sent,
        boolean held) {}
