/** What every module stands on: money, area, exact division, time, refusals, the database connection. */
@org.jspecify.annotations.NullMarked
package liannong.base;
