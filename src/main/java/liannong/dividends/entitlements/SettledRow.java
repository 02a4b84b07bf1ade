package liannong.dividends.entitlements;

/** What is given back to one who left: what he paid in and his reserve share, less his part of losses; in fen. */
public record SettledRow(long contributionFen, long reserveFen, long lossFen) {}
