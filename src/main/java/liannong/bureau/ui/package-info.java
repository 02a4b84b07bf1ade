/** The bureau's pages. */
@org.jspecify.annotations.NullMarked
package liannong.bureau.ui;
