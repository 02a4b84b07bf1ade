/** The screens of the payouts: batches, their files, and what the bank answered. */
@org.jspecify.annotations.NullMarked
package liannong.payouts.ui;
