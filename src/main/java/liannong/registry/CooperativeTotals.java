package liannong.registry;

/** How many cooperatives a search finds, and their members together. */
public record CooperativeTotals(int cooperatives, int members) {}
