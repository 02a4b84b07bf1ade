/** Notices and their objections as staff see them. */
@org.jspecify.annotations.NullMarked
package liannong.notices.ui;
