/**
 * Schemes 分配办法: what is divided besides the surplus of a cooperative, which Article 44 divides alone. A scheme is
 * data: an ordered list of pools, each with its amount, what it is divided by, and who takes part.
 */
@org.jspecify.annotations.NullMarked
package liannong.dividends.schemes;
