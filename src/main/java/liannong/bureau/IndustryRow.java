package liannong.bureau;

/** How far the money of an industry's cooperatives is. */
public record IndustryRow(String industry, PayoutSums payouts) {}
