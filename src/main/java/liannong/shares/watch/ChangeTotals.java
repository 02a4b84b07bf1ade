package liannong.shares.watch;

/** The sums of what changed between two days, in fen. */
public record ChangeTotals(int rows, long beforeFen, long afterFen) {}
