package liannong.ledger;

import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;

/**
 * An entry of an organisation's journal.
 *
 * @param sourceKind with {@code sourceId} and {@code step} the identity of the fact: posted twice it is posted once
 */
public record JournalEntry(
        long organisationId,
        String divisionCode,
        LocalDate day,
        String text,
        String sourceKind,
        long sourceId,
        String step,
        List<Posting> postings) {

    /** The column's width; what a document is called may be longer with the words before it. */
    private static final int LONGEST_TEXT = 120;

    public JournalEntry {
        if (text.length() > LONGEST_TEXT) text = text.substring(0, LONGEST_TEXT - 1) + "…";
        Money difference = postings.stream()
                .map(posting -> posting.debit().minus(posting.credit()))
                .reduce(Money.ZERO, Money::plus);
        if (!difference.isZero()) throw new IllegalArgumentException("debit is not credit: " + difference);
    }
}
