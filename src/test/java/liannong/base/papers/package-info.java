/** Tests of the papers. */
@org.jspecify.annotations.NullMarked
package liannong.base.papers;
