package liannong.bureau;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One member's share of a distribution and what became of it; the account by its last four digits only. */
public record PaymentRow(
        long lineId,
        String payee,
        String place,
        String cooperative,
        long amountFen,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate settledOn,
        @Nullable String accountLast4,
        @Nullable String outcome,
        @Nullable String reasonCode) {

    public boolean sent() {
        return accountLast4 != null;
    }
}
