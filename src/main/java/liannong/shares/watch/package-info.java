/** What is watched in a register: how much a few hold, what is due or does not fit, what changed. */
@org.jspecify.annotations.NullMarked
package liannong.shares.watch;
