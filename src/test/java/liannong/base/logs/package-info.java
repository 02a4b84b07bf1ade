@org.jspecify.annotations.NullMarked
package liannong.base.logs;
