package liannong.dividends.entitlements;

/** What is given back to one who left: what he paid in and his share of the reserve, less his part of losses; in fen. */
public record SettledRow(long contributionFen, long reserveFen, long lossFen) {}
