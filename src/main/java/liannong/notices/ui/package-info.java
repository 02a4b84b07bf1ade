/** Notices and their objections as staff see them; the panel of a notice stands in the screens of its source. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package liannong.notices.ui;
