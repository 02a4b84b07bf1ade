package liannong.bureau;

/**
 * What was declared to members and how far the money is; amounts in fen. Declared = credited + awaited + returned +
 * unsent, in payments and in fen.
 *
 * @param overdue of the unsent, those whose pay day is over
 */
public record PayoutSums(
        long lines,
        long fen,
        long sent,
        long sentFen,
        long credited,
        long creditedFen,
        long returned,
        long returnedFen,
        long overdue,
        long overdueFen) {

    static final PayoutSums NONE = new PayoutSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Sent, and the bank has not answered. */
    public long awaited() {
        return sent - credited - returned;
    }

    public long awaitedFen() {
        return sentFen - creditedFen - returnedFen;
    }

    public long unsent() {
        return lines - sent;
    }

    public long unsentFen() {
        return fen - sentFen;
    }

    PayoutSums plus(PayoutSums other) {
        return new PayoutSums(
                Math.addExact(lines, other.lines),
                Math.addExact(fen, other.fen),
                Math.addExact(sent, other.sent),
                Math.addExact(sentFen, other.sentFen),
                Math.addExact(credited, other.credited),
                Math.addExact(creditedFen, other.creditedFen),
                Math.addExact(returned, other.returned),
                Math.addExact(returnedFen, other.returnedFen),
                Math.addExact(overdue, other.overdue),
                Math.addExact(overdueFen, other.overdueFen));
    }
}
