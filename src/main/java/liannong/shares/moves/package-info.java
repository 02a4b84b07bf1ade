/** How shares go from one to another, from class to class, and back. */
@org.jspecify.annotations.NullMarked
package liannong.shares.moves;
