@org.jspecify.annotations.NullMarked
package liannong.schedule.measures;
