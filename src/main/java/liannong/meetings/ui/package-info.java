/** The screens of the meetings, and the field in which a resolution is chosen. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package liannong.meetings.ui;
