/** Tests of what the register gives out. */
@org.jspecify.annotations.NullMarked
package liannong.shares.papers;
