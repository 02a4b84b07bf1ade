/** Tests of the register as JSON, out and in. */
@org.jspecify.annotations.NullMarked
package liannong.shares.exchange;
