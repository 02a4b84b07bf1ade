package liannong.dividends.entitlements;

/**
 * What is given back to one who left: what he paid in and his reserve share, less his part of losses; in fen. Nothing
 * of it where heirs took over.
 *
 * @param laterReserveFen of the reserve, what was quantified to him after he was settled with, more or less
 */
public record SettledRow(long contributionFen, long reserveFen, long lossFen, long laterReserveFen) {}
