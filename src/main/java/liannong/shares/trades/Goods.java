package liannong.shares.trades;

/** What a cooperative takes from its members, and in which unit. */
public record Goods(String product, String unit) {}
