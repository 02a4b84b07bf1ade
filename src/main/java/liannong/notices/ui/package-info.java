/** Notices and their objections as staff see them; the panel of a notice stands in the screens of what was laid open. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package liannong.notices.ui;
