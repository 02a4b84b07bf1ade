/** How the share register is written: acts of several rows, each once, and their taking back. */
@org.jspecify.annotations.NullMarked
package liannong.shares.entries;
