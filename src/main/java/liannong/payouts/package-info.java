/** Money out, exactly once: what is due becomes one instruction in one batch, and the bank's answer is kept beside it. */
@org.jspecify.annotations.NullMarked
package liannong.payouts;
