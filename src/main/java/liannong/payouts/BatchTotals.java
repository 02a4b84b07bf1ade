package liannong.payouts;

/** The sums over the batches a user sees; amounts in fen. */
public record BatchTotals(
        int batches,
        int lines,
        long totalFen,
        int credited,
        int returned,
        long creditedFen,
        long returnedFen,
        int waiting,
        long waitingFen) {

    public int pending() {
        return lines - credited - returned;
    }
}
