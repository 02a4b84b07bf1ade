/** What is hidden by default, and the one way to look at it: with a reason, on record. */
@org.jspecify.annotations.NullMarked
package liannong.registry.masking;
