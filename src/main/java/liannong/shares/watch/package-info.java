/** What is watched in a register: how much a few hold, what is due, what does not fit, what changed between two days. */
@org.jspecify.annotations.NullMarked
package liannong.shares.watch;
