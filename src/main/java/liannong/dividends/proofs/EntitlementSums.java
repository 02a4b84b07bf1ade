package liannong.dividends.proofs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a run by a scheme or by exit statements and what they were computed from come to; amounts in fen.
 *
 * @param versionNo of the scheme; null of an exit run, as what follows from the scheme
 * @param holders who was frozen, whether or not he gets something
 * @param contributionFen of the statements of an exit run, as their other parts
 * @param decidedBy the resolution or the document that passed it; null where nobody votes
 * @param inputs the SHA-256 of what was frozen, one row a line; see {@link EntitlementProofSql}
 * @param lines likewise of the lines and their parts
 */
record EntitlementSums(
        @Nullable Integer versionNo,
        @Nullable LocalDate versionFrom,
        @Nullable String ruleSource,
        int holders,
        int holdings,
        int lineCount,
        int households,
        int organisations,
        long totalFen,
        long earlierFen,
        @Nullable String largestTo,
        @Nullable Long largestFen,
        long contributionFen,
        long reserveFen,
        long lossFen,
        long laterReserveFen,
        @Nullable Instant confirmedAt,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String inputs,
        @Nullable String lines,
        @Nullable String root) {}
