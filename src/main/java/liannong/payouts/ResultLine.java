package liannong.payouts;

import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/** One line of a bank's result file. */
record ResultLine(
        int lineNo,
        String endToEndId,
        Money amount,
        Outcome outcome,
        @Nullable String reasonCode) {}
