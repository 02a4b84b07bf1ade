/** Working days, the business clock, and the daily tasks that Quartz runs, each once for each business day. */
@org.jspecify.annotations.NullMarked
package liannong.schedule;
