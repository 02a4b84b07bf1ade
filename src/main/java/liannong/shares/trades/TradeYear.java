package liannong.shares.trades;

/** What a member traded of a product in a year, in 0.01 of its unit and in fen. */
public record TradeYear(int year, String product, String unit, long quantityHundredths, long amountFen) {}
