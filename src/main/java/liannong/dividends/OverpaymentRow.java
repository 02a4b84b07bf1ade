package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a correction found to be paid too much to somebody; amounts in fen.
 *
 * @param payeeNo his number as the run lists him: a member's, or that of the list
 * @param settledFen of it: set off, paid back, or never paid
 * @param held an objection to it is open: until it is answered nothing is settled
 * @param consentOn the day on which he let it be set off
 */
public record OverpaymentRow(
        LineKind kind,
        long lineId,
        String payeeNo,
        String name,
        long overpaidFen,
        long settledFen,
        boolean held,
        @Nullable LocalDate consentOn,
        @Nullable String consentDocument) {

    public long openFen() {
        return overpaidFen - settledFen;
    }
}
