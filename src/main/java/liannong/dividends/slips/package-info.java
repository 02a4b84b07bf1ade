/** Slips 分红条: what a household was given in the year, on paper, and the proof that it was laid open. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("slips")
package liannong.dividends.slips;
