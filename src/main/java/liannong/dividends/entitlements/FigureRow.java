package liannong.dividends.entitlements;

/** What there was to divide, and what is left of it; in fen. */
public record FigureRow(String name, long amountFen, long leftFen) {}
