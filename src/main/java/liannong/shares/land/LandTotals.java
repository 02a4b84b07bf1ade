package liannong.shares.land;

/**
 * The sums of the land that is a share, in 0.01 mu and fen.
 *
 * @param unplacedHundredths the area of land shares that were entered without a parcel
 * @param unplacedFen their amount; neither is in the sums before
 */
public record LandTotals(int pieces, long areaHundredths, long amountFen, long unplacedHundredths, long unplacedFen) {}
