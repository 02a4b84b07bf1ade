package liannong.shares.fund;

/** How many income rights there are on a day, and of how much, in fen. */
public record IncomeTotals(int rights, long amountFen) {}
