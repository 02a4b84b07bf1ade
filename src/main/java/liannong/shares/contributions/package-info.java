/** How shares come to be: what is promised, paid in, delivered, and put in as land. */
@org.jspecify.annotations.NullMarked
package liannong.shares.contributions;
