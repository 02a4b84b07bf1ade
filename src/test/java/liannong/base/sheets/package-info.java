/** Honest and hostile workbooks. */
@org.jspecify.annotations.NullMarked
package liannong.base.sheets;
