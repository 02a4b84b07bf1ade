/** Money out, exactly once: what is due becomes one instruction in one batch, the bank's answer kept beside it. */
@org.jspecify.annotations.NullMarked
package liannong.payouts;
