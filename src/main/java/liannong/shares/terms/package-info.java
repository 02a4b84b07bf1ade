/** What a cooperative's classes of shares are worth, and what may be done with them. */
@org.jspecify.annotations.NullMarked
package liannong.shares.terms;
