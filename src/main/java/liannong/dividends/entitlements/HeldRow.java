package liannong.dividends.entitlements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody held, from one day until another, as the run froze it. */
public record HeldRow(
        String shareClass,
        long amountFen,
        long areaHundredths,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
