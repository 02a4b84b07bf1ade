package liannong.payouts.files;

import java.time.LocalDate;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of one payment.
 *
 * @param endToEndId empty when the bank names it by {@code seq} only
 * @param seq 0 when the bank names it by its id only
 * @param amount null where the message need not repeat it
 * @param reason of a return, one of ISO 20022's codes; else empty
 */
public record ResultLine(
        int lineNo,
        String endToEndId,
        int seq,
        @Nullable Money amount,
        Answer answer,
        String reason,
        @Nullable LocalDate settledOn) {}
