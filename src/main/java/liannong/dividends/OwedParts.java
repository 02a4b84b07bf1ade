package liannong.dividends;

import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.ledger.Posting;

/**
 * What a line owes a member, account by account of domain.md 1.8: refund 221 and residual 222, in fen. In a correction
 * either may be negative.
 */
record OwedParts(long memberId, long refundFen, long residualFen) {

    static final String REFUND = "221";
    static final String RESIDUAL = "222";
    private static final OwedParts NOTHING = new OwedParts(0, 0, 0);

    long totalFen() {
        return Math.addExact(refundFen, residualFen);
    }

    /** The part of it that so much settles: the residual first; all of it where it is settled whole. */
    OwedParts settledBy(long fen) {
        if (fen < 0 || fen > Math.max(0, totalFen()))
            throw new IllegalArgumentException(fen + " of " + totalFen() + " cannot be settled");
        if (fen == 0) return NOTHING;
        if (fen == totalFen()) return this;
        long ofResidual = Math.min(fen, Math.max(residualFen, 0));
        return new OwedParts(memberId, fen - ofResidual, ofResidual);
    }

    OwedParts minus(OwedParts other) {
        return new OwedParts(memberId, refundFen - other.refundFen, residualFen - other.residualFen);
    }

    /** It comes to be owed: credited where positive. */
    List<Posting> owed() {
        return postings(1);
    }

    /** It is owed no more: debited where positive. */
    List<Posting> cleared() {
        return postings(-1);
    }

    private List<Posting> postings(int sign) {
        List<Posting> postings = new ArrayList<>();
        add(postings, REFUND, sign * refundFen);
        add(postings, RESIDUAL, sign * residualFen);
        return postings;
    }

    private void add(List<Posting> postings, String account, long fen) {
        if (fen > 0) postings.add(Posting.credit(account, memberId, new Money(fen)));
        if (fen < 0) postings.add(Posting.debit(account, memberId, new Money(-fen)));
    }
}
