package liannong.payouts;

import org.jspecify.annotations.Nullable;

/**
 * One payment of a batch as it is shown: the account by its last four digits only.
 *
 * @param followed whether what came back, or was taken back, was sent again
 */
public record InstructionRow(
        long id,
        int seqNo,
        String payee,
        String place,
        String bank,
        String accountLast4,
        long amountFen,
        @Nullable String outcome,
        @Nullable String reasonCode,
        int attempt,
        boolean followed) {}
