/** The books: double entry per organisation; an entry posts itself in the transaction of the fact it records. */
@org.jspecify.annotations.NullMarked
package liannong.ledger;
