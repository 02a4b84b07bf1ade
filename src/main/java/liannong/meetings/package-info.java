/** What the members decide: meetings, who was there, how each item was voted, and the resolutions others rest on. */
@org.jspecify.annotations.NullMarked
package liannong.meetings;
