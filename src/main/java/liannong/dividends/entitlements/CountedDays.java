package liannong.dividends.entitlements;

/** What was held on so many days of the period, for the part at that position; in fen and 0.01 mu. */
public record CountedDays(int position, long amountFen, long areaHundredths, int days) {}
