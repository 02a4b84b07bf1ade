package liannong.shares.watch;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of what was contributed a few may hold, as fractions.
 *
 * @param charter whether the cooperative decided it; otherwise it is the county's
 */
public record Limits(
        boolean charter,
        LocalDate validFrom,
        BigDecimal oneHolder,
        BigDecimal oneFamily,
        BigDecimal fiveLargest,
        String document) {}
