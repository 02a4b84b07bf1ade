/** Dividends 盈余分配: what a cooperative's surplus gives each member, by Article 44 of the Cooperatives Law. */
@org.jspecify.annotations.NullMarked
package liannong.dividends;
