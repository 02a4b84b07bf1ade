package liannong.shares.land;

/** The sums of the land that is a share, in 0.01 mu and fen. */
public record LandTotals(int pieces, long areaHundredths, long amountFen) {}
