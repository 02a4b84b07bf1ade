/** The county as a whole: what the bureau sees of cooperatives, households and money, from the figure to its rows. */
@org.jspecify.annotations.NullMarked
package liannong.bureau;
