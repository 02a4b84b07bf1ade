@org.jspecify.annotations.NullMarked
package liannong.demo;
