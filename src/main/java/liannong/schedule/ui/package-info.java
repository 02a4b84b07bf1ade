/** The business date in the header, and how far a work in the background is. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package liannong.schedule.ui;
