/** What is written to the log, and what is not: nothing of a person, and which request or run a line belongs to. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("logs")
package liannong.base.logs;
