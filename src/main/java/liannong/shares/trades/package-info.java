/** The members' trade with their cooperative: the slips that the patronage refund rests on. */
@org.jspecify.annotations.NullMarked
package liannong.shares.trades;
