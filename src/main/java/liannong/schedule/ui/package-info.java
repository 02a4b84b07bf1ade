/** The business date in the header. */
@org.jspecify.annotations.NullMarked
package liannong.schedule.ui;
