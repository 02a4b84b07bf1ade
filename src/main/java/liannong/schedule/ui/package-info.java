/** The business date in the header, the desk of the schedule, payment plans, working days. */
@org.jspecify.annotations.NullMarked
package liannong.schedule.ui;
