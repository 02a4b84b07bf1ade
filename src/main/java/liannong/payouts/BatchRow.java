package liannong.payouts;

import java.time.LocalDate;

/** A batch in a list: what left, and what the bank has answered so far. Sent = credited + returned + pending. */
public record BatchRow(
        long id,
        String number,
        long payerId,
        String payer,
        LocalDate dueOn,
        LocalDate instructedOn,
        int lines,
        long totalFen,
        int credited,
        int returned,
        long creditedFen,
        long returnedFen) {

    public int pending() {
        return lines - credited - returned;
    }

    public long pendingFen() {
        return totalFen - creditedFen - returnedFen;
    }
}
