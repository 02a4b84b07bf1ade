@org.jspecify.annotations.NullMarked
package liannong.shares;
