/**
 * Entitlements 应发: what somebody is owed by a scheme for a period, or by an exit statement. Schemes are kept in dated
 * versions; what follows from them goes the same steps to payment as a year's distribution.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("entitlements")
package liannong.dividends.entitlements;
