/** The county's table of working days: a year as it stands, and the State Council's arrangement of the next one. */
@org.jspecify.annotations.NullMarked
package liannong.schedule.calendar;
