package liannong.dividends.proofs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one pool of a scheme came to, and what its parts come to; amounts in fen.
 *
 * @param weightSum of who takes part: fen, 0.01 mu, heads or 0.01 of a unit, by days where the weight says so
 * @param asPromised whether each part follows from its unit, so that no fen is left over
 * @param eachFen what a unit costs for the period; null where the pool is a part of a figure or a rate
 * @param fenGiven how many fen were left over after all quotients were cut, and given one each
 * @param lastTo whose rest was the smallest of those who got one
 */
record PoolProof(
        int position,
        String name,
        String nature,
        String weight,
        boolean asPromised,
        @Nullable Long eachFen,
        long amountFen,
        long keptFen,
        int payees,
        BigDecimal weightDeclared,
        BigDecimal weightSum,
        long earlierFen,
        long ofLinesFen,
        @Nullable String largestTo,
        @Nullable Long largestFen,
        @Nullable Integer fenGiven,
        @Nullable String lastTo) {}
