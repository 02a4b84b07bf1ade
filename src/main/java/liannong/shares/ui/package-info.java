/** The screens of the share register. */
@org.jspecify.annotations.NullMarked
package liannong.shares.ui;
