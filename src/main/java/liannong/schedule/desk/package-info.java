/** The desk of the schedule 调度台: what runs when, what became of it, and the acts of those who may step in. */
@org.jspecify.annotations.NullMarked
package liannong.schedule.desk;
