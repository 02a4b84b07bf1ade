/** Land as a share: put in at a price for a term, worth more by steps, given back at the end. */
@org.jspecify.annotations.NullMarked
package liannong.shares.land;
