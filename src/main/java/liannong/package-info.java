/** 联农 Liannong: the county's register of shares, and everything that follows from it. */
@org.jspecify.annotations.NullMarked
package liannong;
