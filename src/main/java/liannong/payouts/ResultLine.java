package liannong.payouts;

import java.time.LocalDate;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bank's result file.
 *
 * @param settledOn by the bank's word; null where it does not say
 */
record ResultLine(
        int lineNo,
        String endToEndId,
        Money amount,
        Outcome outcome,
        @Nullable String reasonCode,
        @Nullable LocalDate settledOn) {}
