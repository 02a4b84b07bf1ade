package liannong.ledger;

/** How much a part of the books comes to: rows, debits and credits in fen, and what stood before it, debit positive. */
public record JournalTotals(int rows, long openingFen, long debitFen, long creditFen) {

    public long closingFen() {
        return Math.subtractExact(Math.addExact(openingFen, debitFen), creditFen);
    }
}
