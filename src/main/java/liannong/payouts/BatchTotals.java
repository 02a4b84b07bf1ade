package liannong.payouts;

/**
 * The sums over the batches a user sees; amounts in fen. What has left is counted in payments, what waits for its
 * release in batches.
 */
public record BatchTotals(
        int batches,
        int lines,
        long totalFen,
        int unreleased,
        long unreleasedFen,
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
