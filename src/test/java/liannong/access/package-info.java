@org.jspecify.annotations.NullMarked
package liannong.access;
