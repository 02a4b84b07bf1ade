package liannong.dividends.proofs;

import org.jspecify.annotations.Nullable;

/**
 * What the lines of a run and what they were computed from come to; amounts in fen, trade in hundredths.
 *
 * @param refundFenGiven how many fen were left over of the refund after all quotients were cut, and given one each
 * @param refundLastTo the member whose rest was the smallest of those who got one
 * @param inputs the SHA-256 of what was frozen, one row a line, in the order of the members' numbers
 * @param lines likewise of the lines
 */
record ProofSums(
        int lineCount,
        long contributionFen,
        long openingReserveFen,
        long tradeHundredths,
        long baseFen,
        long reserveFen,
        long fiscalFen,
        long donationFen,
        long refundFen,
        long residualFen,
        long earlierFen,
        long totalFen,
        @Nullable String largestTo,
        long largestFen,
        int refundFenGiven,
        @Nullable String refundLastTo,
        int residualFenGiven,
        @Nullable String residualLastTo,
        @Nullable String inputs,
        @Nullable String lines,
        @Nullable String root) {}
