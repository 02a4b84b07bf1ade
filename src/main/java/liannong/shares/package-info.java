/** The share register: who holds what since when, as movements that are never rewritten. */
@org.jspecify.annotations.NullMarked
package liannong.shares;
