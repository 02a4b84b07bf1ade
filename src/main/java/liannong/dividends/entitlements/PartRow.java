package liannong.dividends.entitlements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A part of what one is owed: of which pool, and from what it follows. */
public record PartRow(
        int position,
        @Nullable String pool,
        @Nullable String nature,
        BigDecimal weight,
        long amountFen,
        long earlierFen) {}
