package liannong.shares.trades;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A slip, or what took one back, in 0.01 of its unit and in fen.
 *
 * @param recordedBy null for a slip from before slips were entered here
 * @param reason why it was taken back; null for a slip
 * @param takenBack whether another row took it back
 */
public record TradeRow(
        long id,
        long memberId,
        String memberNo,
        String member,
        String slipNo,
        LocalDate tradedOn,
        String product,
        String unit,
        long quantityHundredths,
        long amountFen,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String reason,
        boolean correction,
        boolean takenBack) {

    /** Whether it counts, and may be taken back. */
    public boolean stands() {
        return !correction && !takenBack;
    }
}
