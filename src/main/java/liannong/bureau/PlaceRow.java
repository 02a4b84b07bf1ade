package liannong.bureau;

/**
 * A township of the county, or a village of a clerk's township.
 *
 * @param code the digits that all divisions of the place begin with
 * @param opened cooperatives that have begun the year's distribution
 * @param declared cooperatives whose distribution was laid open
 * @param payouts to the households of the place
 */
public record PlaceRow(String code, String name, int cooperatives, int opened, int declared, PayoutSums payouts) {}
