/** The business date in the header, the desk of the schedule, payment plans, working days, how far a work is. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package liannong.schedule.ui;
