/** The first page, and the keeping of user accounts. */
@org.jspecify.annotations.NullMarked
package liannong.access.ui;
