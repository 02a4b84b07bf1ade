package liannong.shares.leaving;

import org.jspecify.annotations.Nullable;

/**
 * What was settled with a member, as it was entered; fen and 0.01 mu.
 *
 * @param refundFen what became owed to him; nothing where heirs took over
 * @param averagedFen what public money and gifts formed, that went to those who remained
 * @param landDisposal what became of his land; null when he had none
 */
public record SettledStatement(
        long contributionFen,
        long reserveFen,
        long lossFen,
        long refundFen,
        long landFen,
        long landHundredths,
        long averagedFen,
        Settlement.@Nullable LandDisposal landDisposal,
        String decidedDocument,
        @Nullable Long decidedDocumentId) {}
