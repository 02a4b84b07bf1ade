/** A household's own pages: what it holds, what it was paid and why, and what it says when something is wrong. */
@org.jspecify.annotations.NullMarked
package liannong.household;
