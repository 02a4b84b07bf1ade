@org.jspecify.annotations.NullMarked
package liannong.meetings;
