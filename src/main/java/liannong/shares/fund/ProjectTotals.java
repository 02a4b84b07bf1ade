package liannong.shares.fund;

/** How many projects a cooperative has, and what they amount to, in fen. */
public record ProjectTotals(int projects, long amountFen) {}
